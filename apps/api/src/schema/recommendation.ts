import {
  CHANGING_EVENTS,
  type ExcludedChannel as Excluded,
  exclusionText,
  type PlannedAttempt as Planned,
  type WouldChange,
  wouldChangeText,
} from '@wavelength/core'
import type { RecommendationGiven } from '@wavelength/operations'
import { builder } from './builder.ts'
import { ContactOption } from './contact-option.ts'
import { ContactPoint } from './contact-point.ts'
import { Customer } from './customer-node.ts'
import { Arm, Channel, closedList, DecidedBy } from './lists.ts'
import { UserError } from './user-error.ts'

const ExcludedChannel = builder.objectRef<Excluded>('ExcludedChannel').implement({
  description: 'A channel that is closed for this message, and why.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel.' }),
    code: t.exposeString('code', { description: 'The rule, stable for programs.' }),
    citation: t.exposeString('citation', {
      nullable: true,
      description: 'The law behind the rule, where there is one.',
    }),
    text: t.string({ description: 'The reason as an English sentence.', resolve: exclusionText }),
    facts: t.field({
      type: 'JSON',
      description: 'The days, counts and names of which the sentence is made. Instants are in milliseconds since 1970.',
      resolve: ({ facts }) => facts,
    }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null when it does not.',
    }),
  }),
})

const PlannedAttempt = builder.objectRef<Planned>('PlannedAttempt').implement({
  description: 'One step of what to try in turn while no answer comes.',
  fields: (t) => ({
    step: t.exposeInt('step', { description: '1 is the first attempt.' }),
    channel: t.expose('channel', { type: Channel, description: 'The channel to use.' }),
    contactPoint: t.expose('contactPoint', {
      type: ContactPoint,
      nullable: true,
      description: 'The address to use; null when none is stored.',
    }),
    notBefore: t.expose('notBefore', { type: 'DateTime', description: 'Begin no earlier.' }),
    notAfter: t.expose('notAfter', { type: 'DateTime', description: 'Begin no later.' }),
    waitBeforeNextAttempt: t.expose('waitHours', {
      type: 'Duration',
      description: 'How long to wait for an answer before the next step.',
    }),
    answeredByThen: t.exposeFloat('answeredByThen', {
      description: 'The chance, 0 to 1, that this step or one before it is answered.',
    }),
  }),
})

const ChangingEvent = closedList('ChangingEvent', 'What may happen next on a channel.', CHANGING_EVENTS, {
  UNANSWERED: 'An attempt goes unanswered.',
  ANSWERED: 'An attempt is answered.',
  CONTACTS_US: 'The customer makes contact.',
})

const RankingChange = builder.objectRef<WouldChange>('RankingChange').implement({
  description: 'What would make another channel number one.',
  fields: (t) => ({
    event: t.expose('event', { type: ChangingEvent, description: 'What would have to happen.' }),
    channel: t.expose('channel', { type: Channel, description: 'On which channel.' }),
    count: t.exposeInt('count', { description: 'So many times.' }),
    newFirst: t.expose('newFirst', { type: Channel, description: 'What would be number one then.' }),
  }),
})

export const Recommendation = builder.objectRef<RecommendationGiven>('Recommendation').implement({
  description: 'How to reach one customer about one message, with every reason.',
  fields: (t) => ({
    decisionId: t.exposeID('decisionId', {
      description: 'Under this id the decision is kept. Pass it along with the contact that follows from it.',
    }),
    customer: t.expose('customer', { type: Customer, description: 'Whom it is about.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'As of when it was decided.' }),
    arm: t.expose('arm', {
      type: Arm,
      description:
        'HOLDOUT: go on with this customer as you would have without us, and leave what is recommended aside. Always TREATMENT unless the server is set up to hold customers out.',
    }),
    attemptNumber: t.exposeInt('attemptNumber', {
      nullable: true,
      description: '1 for the first attempt of the matter, 2 for the first follow-up; null when nothing is permitted.',
    }),
    first: t.expose('first', {
      type: ContactOption,
      nullable: true,
      description: 'The number one way; null only when nothing is permitted, and then `noActionReason` says why.',
    }),
    second: t.expose('second', {
      type: ContactOption,
      nullable: true,
      description: 'The number two way, on another channel.',
    }),
    options: t.field({
      type: [ContactOption],
      description: 'All ways that are permitted, best first; one that was drawn by lot comes before them.',
      resolve: (given) => [...given.options],
    }),
    excluded: t.field({
      type: [ExcludedChannel],
      description: 'The channels that are closed for this message.',
      resolve: (given) => [...given.excluded],
    }),
    plan: t.field({
      type: [PlannedAttempt],
      description: 'What to try in turn while no answer comes.',
      resolve: (given) => [...given.plan],
    }),
    decidedBy: t.expose('decidedBy', { type: DecidedBy, description: 'What put number one before number two.' }),
    wouldChangeIf: t.stringList({
      description: 'What would make another channel number one, as English sentences.',
      resolve: (given) => given.wouldChangeIf().map(wouldChangeText),
    }),
    rankingChanges: t.field({
      type: [RankingChange],
      description: 'The same as `wouldChangeIf`, for programs.',
      resolve: (given) => [...given.wouldChangeIf()],
    }),
    noActionReason: t.expose('noActionReason', {
      type: UserError,
      nullable: true,
      description: 'Why nothing is recommended.',
    }),
    nextPermittedAt: t.expose('nextPermittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a closed channel opens again by itself, if nothing is open now.',
    }),
  }),
})
