import type { ConsentEntry } from '@wavelength/db'
import { builder } from './builder.ts'
import { Channel, ConsentStatus, PurposeClass } from './lists.ts'

export const Consent = builder.objectRef<ConsentEntry>('Consent').implement({
  description: 'The consent in force for one channel and one class of purposes. Earlier entries are kept.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel it is about.' }),
    purposeClass: t.expose('purposeClass', { type: PurposeClass, description: 'What it is given for.' }),
    status: t.expose('status', { type: ConsentStatus, description: 'Given, or taken back.' }),
    at: t.expose('effectiveFrom', { type: 'DateTime', description: 'From when on it holds.' }),
    proof: t.exposeString('proof', { nullable: true, description: 'How it can be proved: a form, a recording.' }),
    source: t.exposeString('source', { description: 'Where it was given or taken back.' }),
  }),
})

export const ConsentInput = builder.inputType('ConsentInput', {
  description: 'A consent given or taken back. Entries are only ever added.',
  fields: (t) => ({
    channel: t.field({ type: Channel, required: true, description: 'The channel it is about.' }),
    purposeClass: t.field({ type: PurposeClass, required: true, description: 'What it is given for.' }),
    status: t.field({ type: ConsentStatus, required: true, description: 'Given, or taken back.' }),
    at: t.field({ type: 'DateTime', description: 'From when on it holds; now unless told.' }),
    proof: t.string({ description: 'How it can be proved: a form, a recording.' }),
    source: t.string({ required: true, description: 'Where it was given or taken back.' }),
  }),
})
