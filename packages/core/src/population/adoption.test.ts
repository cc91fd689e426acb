import { describe, expect, it } from 'vitest'
import { adoptionOf, compareForecasts, type ForetoldTwice, type HeldOutComparison } from './adoption.ts'

const figures = { logLoss: 0.4, calibrationError: 0.02 }
const compared = (told: Partial<HeldOutComparison> = {}): HeldOutComparison => ({
  customers: 50,
  attempts: 400,
  candidate: figures,
  inForce: { ...figures, version: 'before' },
  difference: -0.01,
  standardError: 0.004,
  ...told,
})

describe(adoptionOf, () => {
  it.each([
    ['adopts what is better', 4_000, compared(), 'NOT_WORSE'],
    ['adopts what is neither better nor worse', 4_000, compared({ difference: 0 }), 'NOT_WORSE'],
    ['refuses what is worse, even within its error', 4_000, compared({ difference: 0.001 }), 'WORSE'],
    ['refuses what was learned from little', 499, compared(), 'TOO_FEW_ATTEMPTS'],
    ['refuses what was tried on few attempts', 4_000, compared({ attempts: 99 }), 'TOO_FEW_HELD_OUT'],
    ['refuses what was tried on few people', 4_000, compared({ customers: 9 }), 'TOO_FEW_HELD_OUT'],
    ['refuses what was not tried', 4_000, null, 'TOO_FEW_HELD_OUT'],
  ] as const)('%s', (_, attempts, heldOut, reason) => {
    expect(adoptionOf(attempts, heldOut)).toEqual({ isAdopted: reason === 'NOT_WORSE', reason })
  })
})

describe(compareForecasts, () => {
  const told = (probability: number, happened: boolean) => ({ probability, happened })
  const customer = (candidate: number, inForce: number, outcomes: readonly boolean[]): ForetoldTwice => ({
    candidate: outcomes.map((happened) => told(candidate, happened)),
    inForce: outcomes.map((happened) => told(inForce, happened)),
  })

  it('compares the same attempts of both', () => {
    const heldOut = compareForecasts([customer(0.8, 0.5, [true, true]), customer(0.5, 0.5, [false])], 'before')
    expect(heldOut).toMatchObject({ customers: 2, attempts: 3, inForce: { version: 'before' } })
    expect(heldOut?.inForce.logLoss).toBeCloseTo(Math.log(2), 12)
    expect(heldOut?.difference).toBeCloseTo((2 * Math.log(0.5 / 0.8)) / 3, 12)
  })

  it('takes one person who tells the same again and again for one person', () => {
    const few = [customer(0.8, 0.5, [true]), customer(0.8, 0.5, [false])]
    const same = [customer(0.8, 0.5, [true, true, true]), customer(0.8, 0.5, [false, false, false])]
    const [once, thrice] = [compareForecasts(few, 'before'), compareForecasts(same, 'before')]
    expect(thrice?.standardError).toBeCloseTo(once?.standardError ?? Number.NaN, 12)
    expect(once?.standardError).toBeGreaterThan(0)
  })

  it('has no error where every attempt differs by as much', () => {
    const heldOut = compareForecasts([customer(0.8, 0.5, [true, true]), customer(0.8, 0.5, [true])], 'before')
    expect(heldOut?.standardError).toBeCloseTo(0, 12)
  })

  it('has nothing to say about nobody', () => {
    expect(compareForecasts([customer(0.5, 0.5, [])], 'before')).toBeNull()
  })
})
