import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLedger, aStatement, aTally, NOW, someFeatures } from '../../test/a-ledger.ts'
import { anyLedger } from '../../test/arbitrary-ledger.ts'
import { CHANNELS } from '../model/channel.ts'
import { PURPOSES } from '../model/purpose.ts'
import { believe } from './believe.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { probabilityOf } from './probability-of.ts'

const anyFeatures = fc
  .record({
    channel: fc.constantFrom(...CHANNELS),
    purpose: fc.constantFrom(...PURPOSES),
    timeWindow: fc.nat(7),
    fatigue: fc.double({ min: 0, max: 5, noNaN: true }),
    unansweredOnChannel: fc.nat(3),
    unansweredElsewhere: fc.nat(3),
  })
  .map(someFeatures)

describe(probabilityOf.name, () => {
  it('gives reasons that add up to the log-odds, largest first', () => {
    fc.assert(
      fc.property(anyLedger, anyFeatures, fc.boolean(), (ledger, features, marketing) => {
        const told = probabilityOf(believe(ledger, DEFAULT_PRIOR, NOW), { features, marketing })
        const effects = told.reasons.map((reason) => reason.effect)
        expect(Math.abs(effects.reduce((sum, effect) => sum + effect, 0) - told.logOdds)).toBeLessThan(1e-9)
        expect(effects.map(Math.abs)).toEqual(effects.map(Math.abs).toSorted((a, b) => b - a))
      }),
      { numRuns: 200 },
    )
  })

  it('gives a probability inside its interval, and inside 0 and 1', () => {
    fc.assert(
      fc.property(anyLedger, anyFeatures, (ledger, features) => {
        const { probability, evidenceShare } = probabilityOf(believe(ledger, DEFAULT_PRIOR, NOW), {
          features,
          marketing: false,
        })
        expect(probability.low).toBeGreaterThan(0)
        expect(probability.low).toBeLessThanOrEqual(probability.value)
        expect(probability.high).toBeGreaterThanOrEqual(probability.value)
        expect(probability.high).toBeLessThan(1)
        expect(evidenceShare).toBeGreaterThanOrEqual(0)
        expect(evidenceShare).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  it('tells the counts of own answers even where they have faded to nothing', () => {
    const old = aTally('PHONE', { attempts: 6, answered: 0, at: Date.UTC(1998, 0, 1) })
    const belief = believe(aLedger({ tallies: [old] }), DEFAULT_PRIOR, NOW)
    const { reasons } = probabilityOf(belief, { features: someFeatures({ channel: 'PHONE' }), marketing: false })
    const counted = reasons.find((reason) => reason.code === 'ANSWERS_CHANNEL')
    expect(counted).toMatchObject({ effect: 0, facts: { attempts: 6, answered: 0, expected: null } })
  })

  it('compares plain counts with what the cohort would have answered', () => {
    const tallies = [aTally('PHONE', { attempts: 6, expected: 0.25 })]
    const belief = believe(aLedger({ tallies }), DEFAULT_PRIOR, NOW)
    const { reasons } = probabilityOf(belief, { features: someFeatures({ channel: 'PHONE' }), marketing: false })
    const counted = reasons.find((reason) => reason.code === 'ANSWERS_CHANNEL')
    expect(counted?.facts).toMatchObject({ attempts: 6, answered: 0, expected: expect.closeTo(1.5, 4) })
  })

  it('feels a stated day only on that day', () => {
    const belief = believe(aLedger({ stated: aStatement({ bestDays: ['TUESDAY'] }) }), DEFAULT_PRIOR, NOW)
    const on = (weekday: number) =>
      probabilityOf(belief, { features: someFeatures({ weekday }), marketing: false }).logOdds
    expect(on(1)).toBeGreaterThan(on(2))
    expect(on(2)).toBe(on(3))
  })
})
