import { describe, expect, it } from 'vitest'
import { aTally } from '../../test/a-ledger.ts'
import { CHANNELS } from '../model/channel.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { answeredShare, delayCurve, delayResidual, hoursUntilShare, LEARNING_HORIZON_MS, paceOf } from './delay.ts'

const HOUR_MS = 3_600_000

describe(answeredShare.name, () => {
  it.each(CHANNELS)('rises from none to all within the horizon: %s', (channel) => {
    const curve = delayCurve(DEFAULT_PRIOR, channel, 0)
    const shares = [0.001, 0.1, 1, 5, 24, 72, 240].map((hours) => answeredShare(curve, hours * HOUR_MS))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(answeredShare(curve, LEARNING_HORIZON_MS)).toBe(1)
  })

  it.each(CHANNELS)('is undone by the hours until that share has come: %s', (channel) => {
    const curve = delayCurve(DEFAULT_PRIOR, channel, 0.3)
    for (const share of [0.9, 0.95]) {
      expect(answeredShare(curve, hoursUntilShare(curve, share) * HOUR_MS)).toBeCloseTo(share, 6)
    }
  })
})

describe(hoursUntilShare.name, () => {
  it('says that half of the emails are answered within the table of its source', () => {
    expect(hoursUntilShare(delayCurve(DEFAULT_PRIOR, 'EMAIL', 0), 0.5)).toBeCloseTo(4, 1)
  })

  it('is longer for a customer of slow pace, but not where somebody picks up', () => {
    const hours = (channel: 'EMAIL' | 'PHONE', pace: number) =>
      hoursUntilShare(delayCurve(DEFAULT_PRIOR, channel, pace), 0.9)
    expect(hours('EMAIL', 1)).toBeGreaterThan(2 * hours('EMAIL', 0))
    expect(hours('PHONE', 1)).toBe(hours('PHONE', 0))
  })
})

describe(delayResidual.name, () => {
  it('averages to nothing over the table itself', () => {
    const { meanLogHours } = DEFAULT_PRIOR.delays.SMS
    expect(delayResidual(DEFAULT_PRIOR, 'SMS', Math.exp(meanLogHours) * HOUR_MS)).toBeCloseTo(0, 9)
  })

  it('does not tell apart what is faster than a minute', () => {
    expect(delayResidual(DEFAULT_PRIOR, 'PHONE', 0)).toBe(delayResidual(DEFAULT_PRIOR, 'PHONE', 60_000))
  })
})

describe(paceOf.name, () => {
  it('is drawn towards everyone while answers are few', () => {
    expect(paceOf([aTally('EMAIL', { delayCount: 4, delaySum: 4 })], DEFAULT_PRIOR)).toBeCloseTo(0.5)
    expect(paceOf([aTally('EMAIL', { delayCount: 36, delaySum: 36 })], DEFAULT_PRIOR)).toBeCloseTo(0.9)
    expect(paceOf([], DEFAULT_PRIOR)).toBe(0)
  })

  it('learns nothing from calls', () => {
    expect(paceOf([aTally('PHONE', { delayCount: 9, delaySum: 30 })], DEFAULT_PRIOR)).toBe(0)
  })
})
