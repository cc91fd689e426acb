import { describe, expect, it } from 'vitest'
import { acrossSeeds } from './across-seeds.ts'

describe(acrossSeeds.name, () => {
  it('spans the t interval of the mean', () => {
    const { value, low, high } = acrossSeeds([1, 3, 5]) ?? {}
    const reach = (4.303 * 2) / Math.sqrt(3)
    expect(value).toBe(3)
    expect(low).toBeCloseTo(3 - reach, 12)
    expect(high).toBeCloseTo(3 + reach, 12)
  })

  it('has no width with one world', () => {
    expect(acrossSeeds([0.5])).toEqual({ value: 0.5, low: 0.5, high: 0.5 })
  })

  it('leaves out worlds without a value, and is null where none has one', () => {
    expect(acrossSeeds([Number.NaN, 0.5])?.value).toBe(0.5)
    expect(acrossSeeds([Number.NaN])).toBeNull()
  })
})
