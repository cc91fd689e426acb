import type { ContactMonth as Month } from '@wavelength/db'
import { builder } from './builder.ts'

export const ContactMonth = builder.objectRef<Month>('ContactMonth').implement({
  description: 'How many contacts there were with one customer in one calendar month of the reporting zone.',
  fields: (t) => ({
    month: t.expose('month', { type: 'Date', description: 'Its first day.' }),
    inbound: t.exposeInt('inbound', { description: 'Contacts that the customer made.' }),
    outbound: t.exposeInt('outbound', { description: 'Contacts that the business made.' }),
    attempts: t.exposeInt('attempts', { description: 'Of those, the ones that expect a reply.' }),
    unanswered: t.exposeInt('unanswered', {
      description: 'Of those, the ones that went unanswered; what may still be answered is none.',
    }),
  }),
})
