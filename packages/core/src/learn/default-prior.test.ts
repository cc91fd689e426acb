import { describe, expect, it } from 'vitest'
import { someFeatures } from '../../test/a-ledger.ts'
import { CHANNELS } from '../model/channel.ts'
import { AGE_BANDS } from '../model/cohort.ts'
import { PURPOSES } from '../model/purpose.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { expectedAnswer } from './expected-answer.ts'
import { logGamma } from './log-gamma.ts'

describe('the default prior', () => {
  it('expects something, and never is certain, for every cohort, channel and purpose', () => {
    for (const ageBand of AGE_BANDS) {
      for (const channel of CHANNELS) {
        for (const purpose of PURPOSES) {
          const expected = expectedAnswer(DEFAULT_PRIOR, someFeatures({ ageBand, channel, purpose }))
          expect(expected).toBeGreaterThan(0.03)
          expect(expected).toBeLessThan(0.7)
        }
      }
    }
  })

  it('leans the young to text and push and the old to phone and letter', () => {
    const lean = (channel: 'SMS' | 'APP_PUSH' | 'PHONE' | 'LETTER') =>
      expectedAnswer(DEFAULT_PRIOR, someFeatures({ channel, ageBand: 'AGE_75_PLUS' })) -
      expectedAnswer(DEFAULT_PRIOR, someFeatures({ channel, ageBand: 'AGE_18_24' }))
    expect(lean('SMS')).toBeLessThan(0)
    expect(lean('APP_PUSH')).toBeLessThan(0)
    expect(lean('PHONE')).toBeGreaterThan(0)
    expect(lean('LETTER')).toBeGreaterThan(0)
  })

  it('has shares that add up to one', () => {
    const sum = (shares: readonly number[]) => shares.reduce((all, share) => all + share, 0)
    expect(sum(Object.values(DEFAULT_PRIOR.ages))).toBeCloseTo(1, 12)
    expect(sum(DEFAULT_PRIOR.inboundTimes)).toBeCloseTo(1, 12)
    for (const band of AGE_BANDS) {
      expect(sum(Object.values(DEFAULT_PRIOR.cohorts[band].inboundChannels))).toBeCloseTo(1, 12)
    }
  })

  it('survives being stored', () => {
    const stored = JSON.stringify(DEFAULT_PRIOR)
    expect(JSON.stringify(JSON.parse(stored))).toBe(stored)
  })
})

describe(logGamma.name, () => {
  it.each([
    [1, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [11, Math.log(3_628_800)],
  ])('of %d', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 10)
  })
})
