import './scalars.ts'
import './customer.ts'
import './customers.ts'
import './recommendations.ts'
import './aggregate.ts'
import './channels.ts'
import './metrics.ts'
import './data-status.ts'
import './viewer.ts'
import './record-contacts.ts'
import './upsert-customers.ts'
import './customer-facts.ts'
import type { GraphQLSchema } from 'graphql'
import { builder } from './builder.ts'

/** Every file of a subject has told the builder its types by now. */
export const schema: GraphQLSchema = builder.toSchema({ sortSchema: false })
