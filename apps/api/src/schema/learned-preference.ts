import type {
  ChannelBelief as Belief,
  Probability as Chance,
  LearnedPreference as Learned,
  TimeBelief as TimeOfWeek,
} from '@wavelength/core'
import type { ContactDates } from '@wavelength/db'
import { builder } from './builder.ts'
import { Channel, Weekday } from './lists.ts'

type ChannelBeliefShape = Belief & ContactDates

export type LearnedPreferenceShape = Omit<Learned, 'channels'> & { readonly channels: readonly ChannelBeliefShape[] }

export const Probability = builder.objectRef<Chance>('Probability').implement({
  description: 'A probability between 0 and 1, with the bounds of its 90 % credible interval.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The mean, 0 to 1.' }),
    low: t.exposeFloat('low', { description: 'The lower bound, 0 to 1.' }),
    high: t.exposeFloat('high', { description: 'The upper bound, 0 to 1.' }),
  }),
})

export const TimeBelief = builder.objectRef<TimeOfWeek>('TimeBelief').implement({
  description:
    "A time of the week at which the customer is better or worse reached than at others, in the customer's own time.",
  fields: (t) => ({
    weekdays: t.field({ type: [Weekday], description: 'On these days.', resolve: (time) => [...time.weekdays] }),
    fromHour: t.exposeInt('fromHour', { description: 'The first hour, 0 to 23.' }),
    toHour: t.exposeInt('toHour', { description: 'The hour before which it ends, 1 to 24.' }),
    answerProbability: t.expose('answerProbability', {
      type: Probability,
      description: 'How likely an attempt then is answered.',
    }),
  }),
})

const ChannelBelief = builder.objectRef<ChannelBeliefShape>('ChannelBelief').implement({
  description: 'What one channel is worth with one customer, for a message of no particular kind.',
  fields: (t) => ({
    channel: t.expose('channel', { type: Channel, description: 'The channel.' }),
    rank: t.exposeInt('rank', {
      description:
        '1 is the channel with the most answers to be expected: the likelihood at the best time of the week times the share of attempts that arrive. A recommendation starts from the same and adds the rules, how the channel suits the message, what it costs, what waiting costs, and how much was sent lately; so it may rank otherwise.',
    }),
    answerProbability: t.expose('answerProbability', {
      type: Probability,
      description: 'How likely an attempt that arrives is answered at the best time of the week, after a quiet month.',
    }),
    inboundCount: t.exposeInt('inboundCount', { description: 'Contacts that the customer began here.' }),
    attempts: t.exposeInt('attempts', { description: 'Attempts that reached the line, of the whole history.' }),
    answered: t.exposeInt('answered', { description: 'Of these: answered, on any channel.' }),
    unanswered: t.exposeInt('unanswered', { description: 'Of these: the response window ended in silence.' }),
    declined: t.exposeInt('declined', { description: 'Of these: refused.' }),
    undelivered: t.exposeInt('undelivered', { description: 'Attempts besides that never arrived.' }),
    open: t.exposeInt('open', { description: 'Attempts of the last month that may still be answered.' }),
    lastContactAt: t.expose('lastContactAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The latest contact here, in either direction.',
    }),
    lastAnswerAt: t.expose('lastAnswerAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The latest answer to an attempt made here.',
    }),
    typicalReplyDelay: t.expose('typicalReplyHours', {
      type: 'Duration',
      nullable: true,
      description: 'Half of the customer’s answers come within this time; null before the first one.',
    }),
    bestTimes: t.field({
      type: [TimeBelief],
      description: 'Times clearly better than others.',
      resolve: (belief) => [...belief.bestTimes],
    }),
    worstTimes: t.field({
      type: [TimeBelief],
      description: 'Times clearly worse than others.',
      resolve: (belief) => [...belief.worstTimes],
    }),
  }),
})

export const LearnedPreference = builder.objectRef<LearnedPreferenceShape>('LearnedPreference').implement({
  description: 'What the contacts with a customer have taught: apart from what the customer said.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When this was worked out.' }),
    channels: t.field({
      type: [ChannelBelief],
      description: 'Best first: every channel with an address or a history.',
      resolve: (learned) => [...learned.channels],
    }),
    evidenceCount: t.exposeInt('evidenceCount', { description: 'The contacts on which all of it rests.' }),
  }),
})
