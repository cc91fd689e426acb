import { CHANNEL_TRAITS, type Channel } from '../model/channel.ts'
import { type Daypart, WEEKDAYS, type Weekday } from '../model/local-time.ts'
import { PURPOSE_TRAITS, type Purpose } from '../model/purpose.ts'
import type { Belief } from './believe.ts'
import { type HourSpan, hoursOf } from './contact-hours.ts'
import { FIRST_DAYPART, OWN_VARIANCES, type OwnFeature, quadratic, WEEKEND, weighted } from './own-effects.ts'
import { habitsOf } from './prior.ts'
import { forecast, type Probability } from './probability-of.ts'
import { askedDaypartOf } from './stated.ts'
import { isWeekend, LEARNED_DAYPARTS, partOf, TIME_WINDOWS, timeWindowOf } from './time-window.ts'

/** A time of the week at which the customer is better or worse reached than at others. */
export interface TimeBelief extends HourSpan {
  readonly weekdays: readonly Weekday[]
  readonly answerProbability: Probability
  /** STATED by the customer, or seen in their BEHAVIOUR. */
  readonly source: 'STATED' | 'BEHAVIOUR'
}

export interface TimeBeliefs {
  readonly bestTimes: readonly TimeBelief[]
  readonly worstTimes: readonly TimeBelief[]
}

/** Eight times of the week are looked at, so each is claimed only where chance would show it once in a hundred. */
const CLEAR = 2.58
const NO_EVIDENCE = 1e-6
/** In log-odds: a habit that moves an answer by less is not worth telling. Our judgement, 2026-11. */
const LEAST_EFFECT = 0.15

/** Best and worst times on a channel; empty where the customer neither said so nor clearly behaves so. */
export function timeBeliefs(belief: Belief, channel: Channel, purpose: Purpose): TimeBeliefs {
  if (CHANNEL_TRAITS[channel].timeSensitivity === 0) return { bestTimes: [], worstTimes: [] }
  const { stated } = belief.ledger
  const told = { belief, channel, purpose }
  const seen = TIME_WINDOWS.map((timeWindow) => ({ timeWindow, clarity: clarityOf(belief, timeWindow) }))
  const seenTimes = (isClear: (clarity: number) => boolean) =>
    seen.filter(({ clarity }) => isClear(clarity)).flatMap(({ timeWindow }) => seenTime(told, timeWindow))
  return {
    bestTimes: [
      ...(stated === null ? [] : statedTimes(told, stated.bestDays, stated.bestDayparts)),
      ...seenTimes((clarity) => clarity > CLEAR),
    ],
    worstTimes: [
      ...(stated === null ? [] : statedTimes(told, stated.worstDays, stated.worstDayparts)),
      ...seenTimes((clarity) => clarity < -CLEAR),
    ],
  }
}

interface Told {
  readonly belief: Belief
  readonly channel: Channel
  readonly purpose: Purpose
}

function statedTimes(told: Told, days: readonly Weekday[], dayparts: readonly Daypart[]): TimeBelief[] {
  if (days.length === 0 && dayparts.length === 0) return []
  const weekdays = days.length === 0 ? WEEKDAYS : days
  const everyPart = LEARNED_DAYPARTS.map((_, part) => part)
  if (dayparts.length === 0) return timeBelief(told, weekdays, everyPart, 'STATED')
  return dayparts.flatMap((daypart) => {
    const parts = everyPart.filter((part) => askedDaypartOf(part) === daypart)
    return timeBelief(told, weekdays, parts, 'STATED')
  })
}

function seenTime(told: Told, timeWindow: number): TimeBelief[] {
  const weekdays = isWeekend(timeWindow) ? WEEKDAYS.slice(5) : WEEKDAYS.slice(0, 5)
  return timeBelief(told, weekdays, [partOf(timeWindow)], 'BEHAVIOUR')
}

/** One span over the adjoining parts of the day; none when the channel is not used at those hours. */
function timeBelief(
  { belief, channel, purpose }: Told,
  weekdays: readonly Weekday[],
  parts: readonly number[],
  source: TimeBelief['source'],
): TimeBelief[] {
  const spans = parts.flatMap((part) => hoursOf(channel, part) ?? [])
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return []
  const weekday = WEEKDAYS.indexOf(weekdays[0] ?? 'MONDAY')
  const timeWindow = timeWindowOf(weekday, parts[0] ?? 0)
  const features = {
    channel,
    purpose,
    timeWindow,
    weekday,
    ageBand: belief.ageBand,
    segment: belief.ledger.traits.segment,
    ...UNPRESSED,
  }
  const { probability } = forecast(belief, { features, marketing: PURPOSE_TRAITS[purpose].marketing })
  return [{ weekdays, fromHour: first.fromHour, toHour: last.toHour, answerProbability: probability, source }]
}

/** Nobody has written or called lately. */
export const UNPRESSED = { fatigue: 0, fatigueOnChannel: 0, unansweredOnChannel: 0, unansweredElsewhere: 0 }

/**
 * How many standard errors answers, or the customer's own contacts, put a time window from their usual one:
 * the clearer of the two.
 */
function clarityOf(belief: Belief, timeWindow: number): number {
  const answered = answerClarity(belief, contrastOf(timeWindow))
  const chosen = inboundClarity(belief, timeWindow)
  return Math.abs(answered) > Math.abs(chosen) ? answered : chosen
}

/** The z score of the evidence alone, with the prior taken out of the posterior again. */
function answerClarity(belief: Belief, contrast: readonly OwnFeature[]): number {
  const after = quadratic(contrast, belief.covariance)
  const before = contrast.reduce((sum, { effect, by }) => sum + by * by * (OWN_VARIANCES[effect] ?? 0), 0)
  if (before - after < NO_EVIDENCE) return 0
  return weighted(contrast, belief.effects) * Math.sqrt(before / (after * (before - after)))
}

/**
 * How clear a habit is: the log of a count has a variance of about one over the count. However clear, it tells of answers
 * only as far as habits have proved to: where the slope that was learned is nearly nothing, it is no better time to write.
 */
function inboundClarity({ mean, prior, ageBand, ledger }: Belief, timeWindow: number): number {
  const counts = mean.inboundTimeWeights
  const effect = lessUsual(mean.inboundTimes, timeWindow)
  if (Math.abs(effect) < LEAST_EFFECT) return 0
  const habits = habitsOf(prior, ageBand, ledger.traits.segment).inboundTimes
  const everyone = (time: number) => prior.inboundTimes[time] ?? 0
  const logShares = TIME_WINDOWS.map((time) =>
    Math.log(((counts[time] ?? 0) + COHORT_WORTH * (habits[time] ?? 0)) / everyone(time)),
  )
  const counted = (counts[timeWindow] ?? 0) + COHORT_WORTH * everyone(timeWindow)
  const clarity = lessUsual(logShares, timeWindow) * Math.sqrt(counted)
  return Math.sign(clarity) === Math.sign(effect) ? clarity : 0
}

/** Contacts at their cohort's hours that are added to a customer's own, before a habit is called clear. */
const COHORT_WORTH = 4

function lessUsual(byTime: readonly number[], timeWindow: number): number {
  return (byTime[timeWindow] ?? 0) - byTime.reduce((sum, time) => sum + time, 0) / byTime.length
}

/** A time window's own effects less their mean over the week. */
function contrastOf(timeWindow: number): OwnFeature[] {
  const dayparts = LEARNED_DAYPARTS.map((_, part) => ({
    effect: FIRST_DAYPART + part,
    by: Number(partOf(timeWindow) === part) - 1 / LEARNED_DAYPARTS.length,
  }))
  return [...dayparts, { effect: WEEKEND, by: Number(isWeekend(timeWindow)) - 1 / 2 }]
}
