import type { ContactPoint as Point } from '@wavelength/core'
import { personal } from '../context.ts'
import { builder } from './builder.ts'
import { Channel, ContactPointStatus } from './lists.ts'

export const ContactPoint = builder.objectRef<Point>('ContactPoint').implement({
  description: 'An address at which a customer can be reached on one channel.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel that uses this address.' }),
    address: t.string({
      nullable: true,
      description: 'The address itself. Null for keys without the scope pii:read.',
      resolve: (point, _, context) => personal(context, 'ContactPoint.address', point.address),
    }),
    label: t.exposeString('label', { nullable: true, description: 'Which of several it is: "office", "mobile".' }),
    status: t.expose('status', { type: ContactPointStatus, description: 'How the address is known to work.' }),
    verified: t.exposeBoolean('verified', { description: 'Has it been proved that the address is the customer’s?' }),
  }),
})

export const ContactPointInput = builder.inputType('ContactPointInput', {
  description: 'An address at which a customer can be reached on one channel.',
  fields: (t) => ({
    channel: t.field({ type: Channel, required: true, description: 'The channel that uses this address.' }),
    address: t.string({ required: true, description: 'The address itself.' }),
    label: t.string({ description: 'Which of several it is: "office", "mobile".' }),
    status: t.field({ type: ContactPointStatus, description: 'How the address is known to work; GOOD unless told.' }),
    verified: t.boolean({ description: 'Has it been proved that the address is the customer’s? False unless told.' }),
  }),
})
