import type { Channel } from '../model/channel.ts'
import { fromStored } from './decay.ts'
import type { PopulationPrior } from './prior.ts'
import type { Tally } from './tally.ts'

/** An attempt without an answer after this long is learned from as unanswered. */
export const LEARNING_HORIZON_MS = 21 * 86_400_000
const HOUR_MS = 3_600_000
/** Faster than this is not told apart: clocks of two systems differ by seconds. */
const SHORTEST_DELAY_MS = 60_000
/** Where an answer is somebody picking up, its delay says nothing of the person's pace. */
const WITHOUT_PACE: readonly Channel[] = ['PHONE', 'IN_PERSON']

/** How much slower (above 0) or faster this answer came than answers on the channel do: a difference of ln(hours). */
export function delayResidual(prior: PopulationPrior, channel: Channel, delayMs: number): number {
  return logHours(delayMs) - prior.delays[channel].meanLogHours
}

/** Does the delay of an answer on this channel tell of the person? */
export function hasPace(channel: Channel): boolean {
  return !WITHOUT_PACE.includes(channel)
}

/** The customer's own pace over all channels, in ln(hours), drawn towards everyone's. */
export function paceOf(tallies: readonly Tally[], prior: PopulationPrior): number {
  const paced = tallies.filter((tally) => hasPace(tally.channel))
  const count = paced.reduce((sum, tally) => sum + tally.delayCount, 0)
  const sum = paced.reduce((total, tally) => total + fromStored(tally.delaySum), 0)
  return sum / (count + prior.paceWorthAnswers)
}

/** How long this customer takes to answer on one channel. */
export interface DelayCurve {
  /** Mean of ln(hours), the customer's pace included. */
  readonly center: number
  readonly residuals: readonly number[]
  /** The share of the table that lies within the learning horizon. */
  readonly inHorizon: number
}

export function delayCurve(prior: PopulationPrior, channel: Channel, pace: number): DelayCurve {
  const { meanLogHours, residuals } = prior.delays[channel]
  const center = meanLogHours + (hasPace(channel) ? pace : 0)
  return { center, residuals, inHorizon: shareBelow(residuals, logHours(LEARNING_HORIZON_MS) - center) }
}

/** F: the share of all answers that have come after this long. */
export function answeredShare(curve: DelayCurve, ageMs: number): number {
  if (ageMs >= LEARNING_HORIZON_MS || curve.inHorizon === 0) return ageMs >= LEARNING_HORIZON_MS ? 1 : 0
  return Math.min(1, shareBelow(curve.residuals, logHours(ageMs) - curve.center) / curve.inHorizon)
}

/** The hours after which this share of the answers has come. */
export function hoursUntilShare(curve: DelayCurve, share: number): number {
  const { residuals } = curve
  const last = residuals.length - 1
  const position = Math.min(Math.max(share * curve.inHorizon * residuals.length - 0.5, 0), last)
  const lower = residuals[Math.floor(position)] ?? 0
  const upper = residuals[Math.ceil(position)] ?? lower
  return Math.exp(curve.center + lower + (upper - lower) * (position - Math.floor(position)))
}

/** ln of a delay in hours. */
export function logHours(delayMs: number): number {
  return Math.log(Math.max(delayMs, SHORTEST_DELAY_MS) / HOUR_MS)
}

/** The share of evenly spaced quantiles at or below `value`, with straight lines between them. */
function shareBelow(quantiles: readonly number[], value: number): number {
  const above = firstAbove(quantiles, value)
  if (above === 0) return 0
  if (above === quantiles.length) return 1
  const from = quantiles[above - 1] ?? value
  const to = quantiles[above] ?? value
  return (above - 0.5 + (value - from) / (to - from)) / quantiles.length
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? value) <= value) low = middle + 1
    else high = middle
  }
  return low
}
