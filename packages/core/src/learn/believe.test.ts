import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aLedger,
  anInboundContact,
  aPoint,
  aRecentContact,
  aStatement,
  aTally,
  DAY_MS,
  NOW,
  OF_UNKNOWN_AGE,
  someFeatures,
} from '../../test/a-ledger.ts'
import { anyLedger } from '../../test/arbitrary-ledger.ts'
import { CHANNELS } from '../model/channel.ts'
import { believe, reconsider } from './believe.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { LEARNING_HORIZON_MS } from './delay.ts'
import { evidenceRows } from './evidence-rows.ts'
import { expectedAnswer } from './expected-answer.ts'
import type { Ledger } from './ledger.ts'
import { sigma } from './logistic.ts'
import { OWN_VARIANCES } from './own-effects.ts'
import { forecast, meanProbability } from './probability-of.ts'

const OWN_VARIANCE_ON_A_CHANNEL = 0.28 + 0.7 + 0.3 * 0.3 * 0.15

describe(reconsider.name, () => {
  it('believes what it would have believed from the start', () => {
    const tallies = [aTally('EMAIL', { attempts: 4, answered: 2, inbound: 3 })]
    const more = { ...aLedger(), tallies: [...tallies, aTally('PHONE', { attempts: 3, answered: 1 })] }
    const again = reconsider(believe(aLedger({ tallies }), DEFAULT_PRIOR, NOW), more)
    expect(again).toEqual(believe(more, DEFAULT_PRIOR, NOW))
  })
})

describe(believe.name, () => {
  it('gives exactly the cohort where there is no history', () => {
    const belief = believe(aLedger(), DEFAULT_PRIOR, NOW)
    const features = someFeatures()
    const { logOdds, probability, evidenceShare } = forecast(belief, { features, marketing: false })
    expect(sigma(logOdds)).toBeCloseTo(expectedAnswer(DEFAULT_PRIOR, features), 12)
    expect(probability.value).toBeCloseTo(meanProbability(logOdds, OWN_VARIANCE_ON_A_CHANNEL), 12)
    expect(evidenceShare).toBeCloseTo(0, 12)
  })

  it('finds the most likely own effects: moving any of them makes the history less likely', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const belief = believe(ledger, DEFAULT_PRIOR, NOW)
        const logDensity = logDensityOf(ledger)
        belief.effects.forEach((_, index) => {
          const slope =
            (logDensity(moved(belief.effects, index, 1e-4)) - logDensity(moved(belief.effects, index, -1e-4))) / 2e-4
          expect(Math.abs(slope)).toBeLessThan(1e-2)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('knows its uncertainty: the covariance inverts the curvature of the log density', () => {
    const ledger = aLedger({
      tallies: [
        aTally('PHONE', { attempts: 9, answered: 1 }),
        aTally('EMAIL', { attempts: 6, answered: 5, timeWindow: 3 }),
      ],
    })
    const { effects, covariance } = believe(ledger, DEFAULT_PRIOR, NOW)
    const logDensity = logDensityOf(ledger)
    const size = effects.length
    const curvature = (a: number, b: number) => {
      const at = (da: number, db: number) => logDensity(moved(moved(effects, a, da), b, db))
      const h = 1e-3
      return -(at(h, h) - at(h, -h) - at(-h, h) + at(-h, -h)) / (4 * h * h)
    }
    for (const row of [0, 1, 2, 16, 18]) {
      for (const column of [0, 1, 2, 16, 18]) {
        let product = 0
        for (let k = 0; k < size; k++) product += curvature(row, k) * (covariance[k * size + column] ?? 0)
        expect(product).toBeCloseTo(row === column ? 1 : 0, 4)
      }
    }
  })

  it('believes less in a channel with every further attempt that goes unanswered', () => {
    const chances = Array.from({ length: 12 }, (_, count) =>
      chanceOn('PHONE', aLedger({ tallies: [aTally('PHONE', { attempts: count, answered: 0 })] })),
    )
    chances.slice(1).forEach((chance, index) => {
      expect(chance).toBeLessThan(chances[index] ?? 0)
    })
  })

  it('lets much history override the cohort', () => {
    const ledger = aLedger({ tallies: [aTally('PHONE', { attempts: 200, answered: 190, at: NOW })] })
    expect(chanceOn('PHONE', ledger)).toBeGreaterThan(0.85)
  })

  it('forgets a history of decades', () => {
    const old = aTally('PHONE', { attempts: 40, answered: 0, inbound: 20, at: Date.UTC(1998, 4, 1) })
    expect(chanceOn('PHONE', aLedger({ tallies: [old] }))).toBeCloseTo(chanceOn('PHONE', aLedger()), 6)
  })

  it('leans to the channel on which the customer contacts us', () => {
    const tallies = [aTally('WHATSAPP', { inbound: 9 })]
    expect(chanceOn('WHATSAPP', aLedger({ tallies }))).toBeGreaterThan(chanceOn('WHATSAPP', aLedger()))
    expect(chanceOn('EMAIL', aLedger({ tallies }))).toBeLessThan(chanceOn('EMAIL', aLedger()))
  })

  it('does not take one message on a rare channel for a passion', () => {
    const ledger = aLedger({ tallies: [aTally('INSTAGRAM', { inbound: 1, at: NOW })] })
    const { inbound } = believe(ledger, DEFAULT_PRIOR, NOW).mean
    expect(inbound.INSTAGRAM).toBeLessThan(0.6)
  })

  it('leans to what the customer said, the first way named most, less as the statement ages', () => {
    const said = (daysAgo: number) =>
      aLedger({ stated: aStatement({ channels: ['SMS', 'EMAIL'], statedAt: NOW - daysAgo * DAY_MS }) })
    const { stated } = believe(said(0), DEFAULT_PRIOR, NOW).mean
    expect(stated.SMS).toBeCloseTo(0.6)
    expect(stated.EMAIL).toBeCloseTo(0.3)
    expect(believe(said(540), DEFAULT_PRIOR, NOW).mean.stated.SMS).toBeCloseTo(0.3)
  })

  it('takes a customer who writes on Instagram and X for younger when the age is missing', () => {
    const tallies = [aTally('INSTAGRAM', { inbound: 4, at: NOW }), aTally('X', { inbound: 3, at: NOW })]
    const { inferredAge, age } = believe(aLedger({ tallies, traits: OF_UNKNOWN_AGE }), DEFAULT_PRIOR, NOW).mean
    expect(inferredAge?.AGE_18_24).toBeGreaterThan(DEFAULT_PRIOR.ages.AGE_18_24)
    expect(inferredAge?.AGE_75_PLUS).toBeLessThan(DEFAULT_PRIOR.ages.AGE_75_PLUS)
    expect(age.SMS).toBeGreaterThan(0)
    expect(age.LETTER).toBeLessThan(0)
  })

  it('infers nothing of a known age, nor of an unknown one without any sign', () => {
    expect(believe(aLedger(), DEFAULT_PRIOR, NOW).mean.inferredAge).toBeNull()
    const { inferredAge, age } = believe(aLedger({ traits: OF_UNKNOWN_AGE }), DEFAULT_PRIOR, NOW).mean
    for (const [band, share] of Object.entries(DEFAULT_PRIOR.ages)) {
      expect(inferredAge).toHaveProperty(band, expect.closeTo(share, 6))
    }
    expect(Math.max(...CHANNELS.map((channel) => Math.abs(age[channel])))).toBeLessThan(1e-9)
  })

  it('holds an open attempt against the customer only as far as answers would have come', () => {
    const opened = (ageMs: number) => {
      const at = NOW - ageMs
      const recent = [aRecentContact('EMAIL', { at })]
      return chanceOn('EMAIL', aLedger({ recent, tallies: [aTally('EMAIL', { attempts: 1, at })] }))
    }
    const untouched = chanceOn('EMAIL', aLedger())
    const settled = chanceOn(
      'EMAIL',
      aLedger({ tallies: [aTally('EMAIL', { attempts: 1, at: NOW - LEARNING_HORIZON_MS })] }),
    )
    expect(opened(0)).toBeCloseTo(untouched, 6)
    expect(opened(6 * 3_600_000)).toBeLessThan(opened(3_600_000))
    expect(opened(LEARNING_HORIZON_MS)).toBeCloseTo(settled, 6)
  })

  it('counts an answered attempt in full from the first hour', () => {
    const recent = [aRecentContact('EMAIL', { at: NOW, resolution: 'ANSWERED', answeredAt: NOW })]
    const tallies = [aTally('EMAIL', { attempts: 1, answered: 1, at: NOW })]
    expect(chanceOn('EMAIL', aLedger({ recent, tallies }))).toBeCloseTo(chanceOn('EMAIL', aLedger({ tallies })), 12)
  })

  it('is not moved by contacts of the customer among the recent ones, which the tallies hold already', () => {
    const recent = [anInboundContact('EMAIL', NOW)]
    expect(chanceOn('EMAIL', aLedger({ recent, contactPoints: [aPoint('EMAIL')] }))).toBe(chanceOn('EMAIL', aLedger()))
  })
})

function chanceOn(channel: 'EMAIL' | 'PHONE' | 'WHATSAPP', ledger: Ledger): number {
  const belief = believe(ledger, DEFAULT_PRIOR, NOW)
  return forecast(belief, { features: someFeatures({ channel }), marketing: false }).probability.value
}

function moved(effects: Float64Array, index: number, by: number): Float64Array {
  return effects.map((effect, each) => (each === index ? effect + by : effect))
}

/** The log posterior written out plainly, apart from the code under test. */
function logDensityOf(ledger: Ledger): (effects: Float64Array) => number {
  const { mean, start, pace } = believe(ledger, DEFAULT_PRIOR, NOW)
  const rows = evidenceRows({ ledger, prior: DEFAULT_PRIOR, mean, pace, now: NOW })
  return (effects) => {
    let sum = 0
    effects.forEach((effect, index) => {
      sum -= (effect - (start[index] ?? 0)) ** 2 / (2 * (OWN_VARIANCES[index] ?? 1))
    })
    for (const row of rows) {
      const logOdds = row.features.reduce((all, { effect, by }) => all + by * (effects[effect] ?? 0), row.offset)
      const answered = -Math.log1p(Math.exp(-logOdds))
      sum += row.answers * answered + (row.attempts - row.answers) * (answered - logOdds)
    }
    return sum
  }
}
