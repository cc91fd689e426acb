import { describe, expect, it } from 'vitest'
import { estimate } from './estimate.ts'
import { mean } from './mean.ts'

function measured(values: readonly number[], perCustomer: number) {
  return values.map((value, at) => ({ customer: `c${Math.floor(at / perCustomer)}`, value }))
}

const meanOf = (drawn: readonly { readonly value: number }[]) => mean(drawn.map(({ value }) => value))
const HUNDRED = Array.from({ length: 100 }, (_, at) => Number(at >= 50))

describe(estimate.name, () => {
  it('spans about two standard errors to both sides', () => {
    const { value, low, high } = estimate(measured(HUNDRED, 1), meanOf)
    expect(value).toBe(0.5)
    expect(high - low).toBeGreaterThan(0.15)
    expect(high - low).toBeLessThan(0.25)
  })

  it('is wider where the same customers were asked several times', () => {
    const { low, high } = estimate(measured(HUNDRED, 10), meanOf)
    expect(high - low).toBeGreaterThan(0.4)
  })

  it('is the same for the same measurements', () => {
    expect(estimate(measured(HUNDRED, 5), meanOf)).toEqual(estimate(measured(HUNDRED, 5), meanOf))
  })
})
