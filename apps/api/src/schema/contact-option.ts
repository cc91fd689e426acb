import {
  type ContactOption as Option,
  reasonText,
  type Reason as Why,
  type LocalWindow as Window,
} from '@wavelength/core'
import { builder } from './builder.ts'
import { ContactPoint } from './contact-point.ts'
import { Probability, TimeBelief } from './learned-preference.ts'
import { Channel, Confidence, Daypart, ReasonSource, Weekday } from './lists.ts'

const Reason = builder.objectRef<Why>('Reason').implement({
  description: 'One additive part of how likely an answer is.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    source: t.expose('source', { type: ReasonSource, description: 'Where the reason comes from.' }),
    effect: t.exposeFloat('effect', {
      description: 'How much it adds to the log-odds of an answer: 0.7 doubles the odds, -0.7 halves them.',
    }),
    text: t.string({ description: 'The reason as an English sentence.', resolve: reasonText }),
    facts: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The counts and names of which the sentence is made.',
      resolve: (reason) => reason.facts,
    }),
  }),
})

const LocalWindow = builder.objectRef<Window>('LocalWindow').implement({
  description: "A recurring time of the week, in the customer's own time.",
  fields: (t) => ({
    weekdays: t.field({
      type: [Weekday],
      description: 'The days that are as good as the recommended one, which is among them.',
      resolve: (window) => [...window.weekdays],
    }),
    daypart: t.expose('daypart', { type: Daypart, description: 'The part of the day.' }),
    fromHour: t.exposeInt('fromHour', { description: 'The first hour, 0 to 23.' }),
    toHour: t.exposeInt('toHour', { description: 'The hour before which it ends, 1 to 24.' }),
    timeZone: t.expose('zone', {
      type: 'TimeZone',
      description: "The customer's zone, or the deployment's when it is not known.",
    }),
  }),
})

export const ContactOption = builder.objectRef<Option>('ContactOption').implement({
  description: 'One way to reach the customer, at its best time.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel to use.' }),
    contactPoint: t.expose('contactPoint', {
      type: ContactPoint,
      nullable: true,
      description: 'The address to use; null when none is stored.',
    }),
    answerProbability: t.expose('answerProbability', {
      type: Probability,
      description: 'How likely the attempt is answered.',
    }),
    propensity: t.exposeFloat('propensity', {
      description:
        'How likely it was to become number one: 1 for the best and 0 for the others, unless recommendations are partly drawn by lot.',
    }),
    notBefore: t.expose('notBefore', { type: 'DateTime', description: 'Begin no earlier.' }),
    notAfter: t.expose('notAfter', { type: 'DateTime', description: 'Begin no later.' }),
    localWindow: t.expose('localWindow', { type: LocalWindow, description: 'The same as a time of the week.' }),
    waitBeforeNextAttempt: t.expose('waitHours', {
      type: 'Duration',
      description: 'How long to wait for an answer before another attempt.',
    }),
    confidence: t.expose('confidence', {
      type: Confidence,
      description: 'How much the customer’s own contacts have settled.',
    }),
    signals: t.exposeInt('signals', { description: 'Contacts with the customer on this channel.' }),
    reasons: t.field({
      type: [Reason],
      description: 'Why an answer is as likely as it is. The effects add up to its log-odds.',
      resolve: (option) => [...option.reasons],
    }),
    bestTimes: t.field({
      type: [TimeBelief],
      description: 'Times clearly better than others.',
      resolve: (option) => [...option.bestTimes],
    }),
    worstTimes: t.field({
      type: [TimeBelief],
      description: 'Times clearly worse than others.',
      resolve: (option) => [...option.worstTimes],
    }),
  }),
})
