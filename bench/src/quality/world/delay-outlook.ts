import { AT_ONCE_HOURS, delayCharacter, HORIZON_HOURS, SPEED_SPREAD } from './delay.ts'

/** What is known of a person's speed: ln of the factor on the time an answer takes is normal. */
export interface Speed {
  readonly mean: number
  readonly variance: number
}

export const UNKNOWN_SPEED: Speed = { mean: 0, variance: SPEED_SPREAD ** 2 }
/** Below so many hours an answer on a live channel says nothing about speed. */
const AT_ONCE_UNTIL = 0.3
const HALVINGS = 50

/** Share of a channel's answers that come within so many hours. */
export function shareAnsweredBy(channel: number, hours: number, speed: Speed = UNKNOWN_SPEED): number {
  const { medianHours, spread, atOnce } = delayCharacter(channel)
  const logMedian = Math.log(medianHours) + speed.mean
  const width = Math.sqrt(spread ** 2 + speed.variance)
  const later = (until: number) => normalShare((Math.log(until) - logMedian) / width)
  const now = normalShare(Math.log(hours / AT_ONCE_HOURS.median) / AT_ONCE_HOURS.spread)
  return atOnce * now + ((1 - atOnce) * later(hours)) / later(HORIZON_HOURS)
}

/** Hours within which such a share of the answers comes. */
export function hoursUntil(channel: number, share: number, speed: Speed): number {
  let [low, high] = [Math.log(1e-4), Math.log(HORIZON_HOURS)]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (shareAnsweredBy(channel, Math.exp(middle), speed) < share) low = middle
    else high = middle
  }
  return Math.exp(high)
}

/** What the delays of earlier answers tell about a person's speed: a normal mean with known variances. */
export function speedFrom(answers: readonly { readonly channel: number; readonly delayHours: number }[]): Speed {
  let precision = 1 / UNKNOWN_SPEED.variance
  let weighted = 0
  for (const { channel, delayHours } of answers) {
    const { medianHours, spread, atOnce } = delayCharacter(channel)
    if (atOnce > 0 && delayHours < AT_ONCE_UNTIL) continue
    precision += 1 / spread ** 2
    weighted += Math.log(delayHours / medianHours) / spread ** 2
  }
  return { mean: weighted / precision, variance: 1 / precision }
}

/** The standard normal distribution function (Abramowitz and Stegun 1964, 26.2.17; off by at most 7.5e-8). */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.231641_9 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z > 0 ? 1 - tail : tail
}
