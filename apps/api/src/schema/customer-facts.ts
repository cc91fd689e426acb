import type { Issue } from '@wavelength/core'
import { type Recorded, recordConsent, statePreference, UNKNOWN_CUSTOMER } from '@wavelength/operations'
import type { Context } from '../context.ts'
import { builder } from './builder.ts'
import { ConsentInput } from './consent.ts'
import { Customer } from './customer-node.ts'
import { CustomerRef, findCustomerId } from './customer-ref.ts'
import { StatedPreferenceInput } from './statement.ts'
import { UserError } from './user-error.ts'

interface PayloadShape {
  readonly customerId: string | null
  readonly error: Issue | null
}

const StatePreferencePayload = payload('StatePreferencePayload', 'What became of the statement.')
const RecordConsentPayload = payload('RecordConsentPayload', 'What became of the consent.')

builder.mutationField('statePreference', (t) =>
  t.field({
    type: StatePreferencePayload,
    authScopes: { scope: 'preferences:write' },
    description: 'Keeps what a customer said about how they want to be reached. Needs the scope preferences:write.',
    args: {
      customer: t.arg({ type: CustomerRef, required: true, description: 'Who said it.' }),
      preference: t.arg({ type: StatedPreferenceInput, required: true, description: 'What they said.' }),
    },
    resolve: (_, { customer, preference }, context) =>
      aboutCustomer(context, customer, (id) => statePreference(context.store, id, preference, context.now)),
  }),
)

builder.mutationField('recordConsent', (t) =>
  t.field({
    type: RecordConsentPayload,
    authScopes: { scope: 'consent:write' },
    description: 'Adds a consent, or its withdrawal, to the ledger. Needs the scope consent:write.',
    args: {
      customer: t.arg({ type: CustomerRef, required: true, description: 'Who gave or withdrew it.' }),
      consent: t.arg({ type: ConsentInput, required: true, description: 'What was given or withdrawn.' }),
    },
    resolve: (_, { customer, consent }, context) =>
      aboutCustomer(context, customer, (id) => recordConsent(context.store, id, consent, context.now)),
  }),
)

async function aboutCustomer(
  context: Context,
  ref: unknown,
  record: (customerId: string) => Promise<Recorded>,
): Promise<PayloadShape> {
  const customerId = await findCustomerId(context, ref, ['customer'])
  if (customerId === null) return { customerId, error: UNKNOWN_CUSTOMER }
  const recorded = await record(customerId)
  if (recorded.status === 'REJECTED') return { customerId: null, error: recorded.issue }
  return { customerId, error: null }
}

function payload(name: string, description: string) {
  return builder.objectRef<PayloadShape>(name).implement({
    description,
    fields: (t) => ({
      customer: t.field({
        type: Customer,
        nullable: true,
        description: 'The customer as they stand now; null when nothing was kept.',
        resolve: ({ customerId }, _, { load }) => (customerId === null ? null : load.customer.load(customerId)),
      }),
      error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was kept.' }),
    }),
  })
}
