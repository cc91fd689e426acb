import type { Instant } from '../evidence/instant.ts'
import type { Interaction } from '../evidence/interaction.ts'
import { covering } from '../learn/covering.ts'
import { hasPace, LEARNING_HORIZON_MS, logHours } from '../learn/delay.ts'
import type { DelayTable, PopulationPrior } from '../learn/prior.ts'
import { isAnsweredInTime } from '../learn/signal-trust.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import type { CustomerHistory } from './customer-history.ts'
import { type LimitedValue, quantilesWithinLimits } from './quantiles-within-limits.ts'
import { isSettled } from './settled.ts'

/** Below so many answers a channel keeps the shape it started with. */
const LEAST_ANSWERS = 40
/** How many answers the mean that a channel started with is worth. */
const START_WORTH = 5
const QUANTILES = 201

type Delays = Pick<PopulationPrior, 'delays' | 'paceWorthAnswers'>

/** One answer: ln of the hours after which it came. */
interface Delay {
  readonly channel: Channel
  readonly logHours: number
}

/**
 * How long answers take on each channel, and how much a person's own pace counts. Attempts too young for a late answer
 * are left out: among them only the swift ones would be seen.
 */
export function fitDelays(histories: readonly CustomerHistory[], start: Delays, asOf: Instant): Delays {
  const people = histories.map(({ interactions }) =>
    interactions.filter((each) => isOldAnswer(each, asOf)).map(delayOf),
  )
  const byChannel = Map.groupBy(people.flat(), (delay) => delay.channel)
  const means = covering(CHANNELS, (channel) => meanOf(byChannel.get(channel) ?? [], start.delays[channel]))
  const lateness = people.map((delays) =>
    delays.map((delay) => ({ ...delay, late: delay.logHours - means[delay.channel] })),
  )
  const paceWorthAnswers = worthOf(lateness.map(paced), start.paceWorthAnswers)
  const residuals = Map.groupBy(
    lateness.flatMap((late) => withoutPace(late, paceWorthAnswers)),
    (each) => each.channel,
  )
  const tableOf = (channel: Channel) => {
    const found = residuals.get(channel) ?? []
    const meanLogHours = means[channel]
    if (found.length < LEAST_ANSWERS) return { meanLogHours, residuals: start.delays[channel].residuals }
    return { meanLogHours, residuals: quantilesWithinLimits(found.map(limitedBy(meanLogHours)), QUANTILES) }
  }
  return { delays: covering(CHANNELS, tableOf), paceWorthAnswers }
}

function isOldAnswer(attempt: Interaction, asOf: Instant): boolean {
  return attempt.isAttempt && isAnsweredInTime(attempt) && isSettled({ ...attempt, answeredAt: null }, asOf)
}

function delayOf({ channel, occurredAt, answeredAt }: Interaction): Delay {
  return { channel, logHours: logHours((answeredAt ?? occurredAt) - occurredAt) }
}

function meanOf(delays: readonly Delay[], start: DelayTable): number {
  const sum = delays.reduce((total, delay) => total + delay.logHours, 0)
  return (sum + START_WORTH * start.meanLogHours) / (delays.length + START_WORTH)
}

/** How much later than others answer on the channel, in ln(hours). */
interface Lateness {
  readonly channel: Channel
  readonly late: number
}

function paced(late: readonly Lateness[]): number[] {
  return late.filter(({ channel }) => hasPace(channel)).map((each) => each.late)
}

/** Lateness against what the customer's other answers would have let expect. */
interface Residual extends Lateness {
  readonly pace: number
}

function withoutPace(late: readonly Lateness[], worth: number): Residual[] {
  const ofPace = paced(late)
  const sum = ofPace.reduce((total, each) => total + each, 0)
  return late.map((each) => {
    const pace = hasPace(each.channel) ? (sum - each.late) / (ofPace.length - 1 + worth) : 0
    return { ...each, late: each.late - pace, pace }
  })
}

/** Of those who are slow, the latest answers come after the horizon and are seen by nobody. */
function limitedBy(meanLogHours: number): (residual: Residual) => LimitedValue {
  return ({ late, pace }) => ({ value: late, limit: logHours(LEARNING_HORIZON_MS) - meanLogHours - pace })
}

/**
 * Variance within people over variance between them: so many answers make a person's own pace count as much as
 * everyone's. One-way analysis of variance with groups of unequal size (Searle, Casella, McCulloch, 1992, chapter 3).
 */
function worthOf(people: readonly (readonly number[])[], start: number): number {
  const groups = people.filter((each) => each.length > 0)
  const all = groups.flat()
  const freedom = all.length - groups.length
  if (freedom < LEAST_ANSWERS) return start
  const within = sum(groups.map((group) => sum(group.map((each) => (each - mean(group)) ** 2)))) / freedom
  const spread = sum(groups.map((group) => group.length * (mean(group) - mean(all)) ** 2)) / (groups.length - 1)
  const size = (all.length - sum(groups.map((group) => group.length ** 2)) / all.length) / (groups.length - 1)
  const between = (spread - within) / size
  return between <= 0 ? MOST_WORTH : Math.min(Math.max(within / between, LEAST_WORTH), MOST_WORTH)
}

/** However alike somebody's answers are, one of them does not tell all; where people hardly differ, none tells much. */
const LEAST_WORTH = 0.5
const MOST_WORTH = 1_000

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
