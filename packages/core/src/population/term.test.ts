import { describe, expect, it } from 'vitest'
import { logit } from '../learn/logistic.ts'
import { type Outcomes, sumOfTerms, sweep, type Term } from './term.ts'

const ATTEMPTS = 1000

function aTerm(told: Partial<Term>): Term {
  return {
    variance: 100,
    drawnTo: Float64Array.of(0),
    values: Float64Array.of(0),
    level: new Int32Array(ATTEMPTS),
    by: null,
    ...told,
  }
}

/** Of each ten attempts so many answered. */
function outcomes(answeredOfTen: (row: number) => number, variance = 0): Outcomes {
  return {
    answered: Float64Array.from({ length: ATTEMPTS }, (_, row) => Number(row % 10 < answeredOfTen(row))),
    offset: new Float64Array(ATTEMPTS),
    variance: new Float64Array(ATTEMPTS).fill(variance),
  }
}

function swept(terms: readonly Term[], observed: Outcomes): void {
  const logOdds = sumOfTerms(terms, ATTEMPTS)
  for (let count = 0; count < 40; count++) sweep(terms, observed, logOdds)
  expect(Math.max(...sumOfTerms(terms, ATTEMPTS).map((sum, row) => Math.abs(sum - (logOdds[row] ?? 0))))).toBeLessThan(
    1e-9,
  )
}

describe(sweep.name, () => {
  it('finds the log-odds of the share that answered', () => {
    const term = aTerm({})
    swept(
      [term],
      outcomes(() => 3),
    )
    expect(term.values[0]).toBeCloseTo(logit(0.3), 2)
  })

  it('finds a wider log-odds where people differ, so that the mean over them is the share', () => {
    const term = aTerm({})
    swept(
      [term],
      outcomes(() => 3, 1),
    )
    expect(term.values[0]).toBeCloseTo(logit(0.3) * Math.sqrt(1 + Math.PI / 8), 2)
  })

  it('gives a level without attempts what it is drawn to', () => {
    const term = aTerm({ drawnTo: Float64Array.of(0.4, -0.7), values: Float64Array.of(0.4, -0.7) })
    swept(
      [term],
      outcomes(() => 3),
    )
    expect(term.values[1]).toBeCloseTo(-0.7)
  })

  it('stays near what it is drawn to where little is known', () => {
    const few = aTerm({ variance: 0.001 })
    swept(
      [few],
      outcomes(() => 3),
    )
    expect(few.values[0]).toBeGreaterThan(logit(0.3) / 2)
    expect(few.values[0]).toBeLessThan(0)
  })

  it('finds a slope', () => {
    const everyone = aTerm({})
    const slope = aTerm({ by: Float64Array.from({ length: ATTEMPTS }, (_, row) => (row < ATTEMPTS / 2 ? 0 : 2)) })
    swept(
      [everyone, slope],
      outcomes((row) => (row < ATTEMPTS / 2 ? 2 : 6)),
    )
    expect(everyone.values[0]).toBeCloseTo(logit(0.2), 1)
    expect(slope.values[0]).toBeCloseTo((logit(0.6) - logit(0.2)) / 2, 1)
  })

  it('does not run away where the first step leads to near certainty', () => {
    const everyone = aTerm({})
    const slope = aTerm({ variance: 0.25, by: Float64Array.from({ length: ATTEMPTS }, (_, row) => 40 + (row % 7)) })
    swept(
      [everyone, slope],
      outcomes(() => 1),
    )
    expect(Math.abs(slope.values[0] ?? 0)).toBeLessThan(1)
    expect(sumOfTerms([everyone, slope], ATTEMPTS)[0]).toBeCloseTo(logit(0.1), 0)
  })

  it('leaves alone what an offset explains', () => {
    const term = aTerm({})
    swept([term], { ...outcomes(() => 3), offset: new Float64Array(ATTEMPTS).fill(logit(0.3)) })
    expect(term.values[0]).toBeCloseTo(0, 2)
  })
})
