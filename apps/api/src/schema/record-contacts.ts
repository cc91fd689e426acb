import type { Issue } from '@wavelength/core'
import type { InteractionKey } from '@wavelength/db'
import { ingest, type ReportOutcome } from '@wavelength/operations'
import { requireBatch } from '../batch.ts'
import { contactReport } from '../contact-report.ts'
import { builder } from './builder.ts'
import { CustomerRef } from './customer-ref.ts'
import { Interaction } from './interaction.ts'
import { Channel, Direction, MailClass, Outcome, Purpose, RecordStatus } from './lists.ts'
import { UserError } from './user-error.ts'

const ContactEventInput = builder.inputType('ContactEventInput', {
  description: 'One report by one source about one contact. Reports about the same contact are merged, in any order.',
  fields: (t) => ({
    source: t.string({ required: true, description: 'The system that reports: "twilio".' }),
    sourceId: t.string({
      required: true,
      description: 'The contact’s id there. (source, sourceId) is one contact, for ever, so sending again is safe.',
    }),
    customer: t.field({ type: CustomerRef, required: true, description: 'With whom; an unknown customer is created.' }),
    channel: t.field({ type: Channel, required: true, description: 'The way of contact.' }),
    direction: t.field({ type: Direction, required: true, description: 'Who made contact with whom.' }),
    occurredAt: t.field({ type: 'DateTime', required: true, description: 'When it happened; between 1900 and now.' }),
    outcome: t.field({ type: Outcome, description: 'What became of it; SENT unless told, RECEIVED when inbound.' }),
    outcomeAt: t.field({ type: 'DateTime', description: 'When the outcome came about; occurredAt unless told.' }),
    durationSeconds: t.int({ description: 'How long a call or visit took, in seconds.' }),
    purpose: t.field({ type: Purpose, description: 'What it was for.' }),
    expectsReply: t.boolean({ description: 'Does it wait for a reply? The purpose decides unless told.' }),
    automated: t.boolean({ description: 'Sent by a machine, such as an auto-reply.' }),
    mailClass: t.field({ type: MailClass, description: 'What kind of mail it was; UNKNOWN unless told.' }),
    contactPoint: t.string({ description: "The customer's address that was used." }),
    inReplyTo: t.string({ description: 'The sourceId of the contact that it answers; of the same source, and known.' }),
    campaign: t.string({ description: 'The campaign it belongs to.' }),
    messageKey: t.string({ description: 'The same for the same message on several channels.' }),
    decisionId: t.id({ description: 'The decision that it follows from.' }),
    propensity: t.float({ description: 'The probability, 0 to 1, with which your own lottery chose this channel.' }),
  }),
})

interface ResultShape {
  readonly index: number
  readonly status: 'STORED' | 'MERGED' | 'DUPLICATE' | 'REJECTED'
  readonly key: InteractionKey | null
  readonly error: Issue | null
}

const RecordContactResult = builder.objectRef<ResultShape>('RecordContactResult').implement({
  description: 'What became of one event.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'The place of the event in the request, from 0.' }),
    status: t.expose('status', { type: RecordStatus, description: 'What became of it.' }),
    interaction: t.field({
      type: Interaction,
      nullable: true,
      description: 'The contact as it stands now; null when the event was rejected.',
      resolve: ({ key }, _, { load }) => (key === null ? null : load.interaction.load(key)),
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why it was rejected.' }),
  }),
})

interface PayloadShape {
  readonly results: ResultShape[]
  readonly stored: number
  readonly merged: number
  readonly duplicates: number
  readonly rejected: number
}

const RecordContactsPayload = builder.objectRef<PayloadShape>('RecordContactsPayload').implement({
  description: 'What became of every event, in the order of the request. All of it is committed.',
  fields: (t) => ({
    results: t.expose('results', { type: [RecordContactResult], description: 'One for each event.' }),
    stored: t.exposeInt('stored', { description: 'Contacts that were new.' }),
    merged: t.exposeInt('merged', { description: 'Events that told something new about a known contact.' }),
    duplicates: t.exposeInt('duplicates', { description: 'Events that told nothing new.' }),
    rejected: t.exposeInt('rejected', { description: 'Events that could not be taken.' }),
  }),
})

builder.mutationField('recordContacts', (t) =>
  t.field({
    type: RecordContactsPayload,
    authScopes: { scope: 'ingest' },
    description: 'Takes 1 to 1,000 contact events in. A bad event never fails the others. Needs the scope ingest.',
    args: { events: t.arg({ type: [ContactEventInput], required: true, description: 'The events.' }) },
    complexity: ({ events }) => ({ field: events.length, multiplier: 1 }),
    resolve: async (_, { events }, { store, now }) => {
      requireBatch('events', events.length)
      const { outcomes, ...counts } = await ingest(
        store,
        events.map((event, index) => contactReport(event, index, now)),
        { now },
      )
      return { ...counts, results: outcomes.map(resultOf) }
    },
  }),
)

function resultOf(outcome: ReportOutcome, index: number): ResultShape {
  if (outcome.status === 'REJECTED') return { index, status: outcome.status, key: null, error: outcome.issue }
  if (!('interactionId' in outcome)) throw new TypeError('a contact was answered as if it were a customer')
  const { status, customerId, interactionId } = outcome
  return { index, status, key: { customerId, id: interactionId }, error: null }
}
