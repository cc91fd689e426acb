import { describe, expect, it } from 'vitest'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { answeredShare, delayCurve } from '../learn/delay.ts'
import { bestWaitHours } from './best-wait.ts'

const email = delayCurve(DEFAULT_PRIOR, 'EMAIL', 0)

describe(bestWaitHours.name, () => {
  it('costs no more than any other wait', () => {
    const best = costOf(bestWaitHours(email, 0.5, 0.05), 0.5, 0.05)
    for (const hours of [0, 1, 3, 6, 12, 24, 48, 96, 240]) {
      expect(best).toBeLessThanOrEqual(costOf(hours, 0.5, 0.05) + 0.01)
    }
  })

  it('is shorter when waiting is dear, and none when no answer is to be hoped for', () => {
    expect(bestWaitHours(email, 0.5, 0.6)).toBeLessThan(bestWaitHours(email, 0.5, 0.02))
    expect(bestWaitHours(email, 0.0001, 0.6)).toBe(0)
  })

  it('is longer for a customer who takes their time', () => {
    expect(bestWaitHours(delayCurve(DEFAULT_PRIOR, 'EMAIL', 1), 0.5, 0.05)).toBeGreaterThan(
      bestWaitHours(email, 0.5, 0.05),
    )
  })
})

/** The cost by plain summation over minutes. */
function costOf(hours: number, probability: number, dayCost: number): number {
  let waiting = 0
  for (let minute = 0; minute < hours * 60; minute++) {
    waiting += 1 - probability * answeredShare(email, (minute + 0.5) * 60_000)
  }
  return probability * (1 - answeredShare(email, hours * 3_600_000)) + (dayCost * waiting) / (24 * 60)
}
