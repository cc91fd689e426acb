import { type DelayCurve, hoursUntilShare } from '../learn/delay.ts'

const STEPS = 100
const HOURS_PER_DAY = 24

/**
 * The hours to wait for an answer before trying again. Trying again needlessly costs 1, a day of waiting
 * `dayCost`: the least of p(1 - F(t)) + dayCost x the integral of (1 - p F) up to t. It may be 0.
 */
export function bestWaitHours(curve: DelayCurve, probability: number, dayCost: number): number {
  let best = { hours: 0, cost: probability }
  let waited = { hours: 0, cost: 0, share: 0 }
  for (let step = 1; step <= STEPS; step++) {
    const share = (step - 0.5) / STEPS
    const hours = hoursUntilShare(curve, share)
    const stillWaiting = 1 - (probability * (share + waited.share)) / 2
    const cost = waited.cost + (dayCost * stillWaiting * (hours - waited.hours)) / HOURS_PER_DAY
    waited = { hours, cost, share }
    const total = probability * (1 - share) + cost
    if (total < best.cost) best = { hours, cost: total }
  }
  return rounded(best.hours)
}

/** Nobody plans to the second: quarters of an hour, then hours, then days. */
function rounded(hours: number): number {
  if (hours < 4) return Math.round(hours * 4) / 4
  return hours < 2 * HOURS_PER_DAY ? Math.round(hours) : HOURS_PER_DAY * Math.round(hours / HOURS_PER_DAY)
}
