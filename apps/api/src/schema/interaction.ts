import { attemptStateAt, WEEKDAYS } from '@wavelength/core'
import type { StoredInteraction } from '@wavelength/db'
import { type Context, personal } from '../context.ts'
import { builder } from './builder.ts'
import { AgeBand, AttemptState, Channel, Direction, MailClass, Outcome, Purpose, Weekday } from './lists.ts'

const HOUR_MS = 3_600_000

export const Interaction = builder.objectRef<StoredInteraction>('Interaction')

builder.node(Interaction, {
  description: 'One contact between a customer and the business, in either direction.',
  id: { resolve: ({ customerId, id }) => `${customerId}:${id}`, description: 'Opaque and lasting.' },
  loadOne: (id, context) => {
    const [customerId = '', interactionId = ''] = id.split(':')
    return context.load.interaction.load({ customerId, id: interactionId })
  },
  fields: (t) => ({
    source: t.exposeString('source', { description: 'The system that reported it.' }),
    sourceId: t.exposeString('sourceId', { description: "The contact's id in that system." }),
    channel: t.expose('channel', { type: Channel, description: 'The way of contact.' }),
    direction: t.expose('direction', { type: Direction, description: 'Who made contact with whom.' }),
    occurredAt: t.expose('occurredAt', { type: 'DateTime', description: 'When it happened.' }),
    outcome: t.expose('outcome', { type: Outcome, description: 'What became of it: the furthest that was reported.' }),
    outcomeAt: t.expose('outcomeAt', { type: 'DateTime', description: 'When the outcome came about.' }),
    durationSeconds: t.exposeInt('durationSeconds', {
      nullable: true,
      description: 'How long a call or visit took, in seconds.',
    }),
    purpose: t.expose('purpose', {
      type: Purpose,
      nullable: true,
      description: 'What it was for; null when not told.',
    }),
    automated: t.exposeBoolean('automated', { nullable: true, description: 'Sent by a machine; null when not told.' }),
    mailClass: t.expose('mailClass', { type: MailClass, description: 'What kind of mail it was.' }),
    contactPoint: t.string({
      nullable: true,
      description: "The customer's address that was used. Null for keys without the scope pii:read.",
      resolve: (contact, _, context) => personal(context, 'Interaction.contactPoint', contact.contactPoint),
    }),
    campaign: t.exposeString('campaign', { nullable: true, description: 'The campaign it belonged to.' }),
    messageKey: t.exposeString('messageKey', {
      nullable: true,
      description: 'The same for the same message on several channels.',
    }),
    ageBand: t.expose('ageBand', { type: AgeBand, description: "The customer's age on that day." }),
    localWeekday: t.field({
      type: Weekday,
      description: "The day of the week, in the customer's own time.",
      resolve: (contact) => WEEKDAYS[contact.localWeekday] ?? 'MONDAY',
    }),
    localHour: t.exposeInt('localHour', { description: "The hour of the day, 0 to 23, in the customer's own time." }),
    isAttempt: t.exposeBoolean('isAttempt', { description: 'True for an outbound contact that expects a reply.' }),
    attemptState: t.field({
      type: AttemptState,
      nullable: true,
      description: 'Where the attempt stands now; null when it is none.',
      resolve: (contact, _, { now }) => attemptStateAt(contact, now),
    }),
    attemptNumber: t.exposeInt('attemptNumber', {
      nullable: true,
      description: '1 for the first attempt of its matter, 2 for the first follow-up, and so on.',
    }),
    previousChannel: t.expose('previousChannel', {
      type: Channel,
      nullable: true,
      description:
        'Of a follow-up: the channel of the latest attempt of its matter that was still unanswered then. Null for a first attempt.',
    }),
    contactsInWeek: t.exposeInt('contactsInWeek', {
      nullable: true,
      description:
        'Of an outbound contact: how many went to the customer in the seven days up to it, itself included and others that never arrived left out. Null for an inbound contact.',
    }),
    isRepeat: t.exposeBoolean('isRepeat', {
      description:
        'True when the message with the same key had gone to the customer over another channel within the 48 hours before.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the customer answered.',
    }),
    answeredBy: t.field({
      type: Interaction,
      nullable: true,
      description:
        'The inbound contact that answered it, on whatever channel; null when the source itself reported the answer.',
      resolve: (contact, _, context) => neighbour(context, contact, contact.answeredBy),
    }),
    replyDelay: t.field({
      type: 'Duration',
      nullable: true,
      description: 'From the attempt to its answer.',
      resolve: ({ answeredAt, occurredAt }) => (answeredAt === null ? null : (answeredAt - occurredAt) / HOUR_MS),
    }),
    answers: t.field({
      type: Interaction,
      nullable: true,
      description: 'The attempt that this inbound contact answers.',
      resolve: (contact, _, context) => neighbour(context, contact, contact.answers),
    }),
  }),
})

function neighbour(context: Context, { customerId }: StoredInteraction, id: string | null) {
  return id === null ? null : context.load.interaction.load({ customerId, id })
}
