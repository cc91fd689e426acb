import { describe, expect, it } from 'vitest'
import { exactInterval } from './exact-interval.ts'

describe(exactInterval, () => {
  it('agrees with the rule of three where nothing happened', () => {
    const { value, low, high } = exactInterval(0, 100)
    expect([value, low]).toEqual([0, 0])
    expect(high).toBeCloseTo(1 - 0.025 ** (1 / 100), 9)
  })

  it('is the mirror image for what did not happen', () => {
    const rare = exactInterval(3, 20)
    const common = exactInterval(17, 20)
    expect(common.low).toBeCloseTo(1 - rare.high, 9)
    expect(common.high).toBeCloseTo(1 - rare.low, 9)
  })

  it('leaves each end a chance of 2.5 % to have seen as much', () => {
    const { low, high } = exactInterval(1, 2)
    expect(1 - (1 - low) ** 2).toBeCloseTo(0.025, 9)
    expect(1 - high ** 2).toBeCloseTo(0.025, 9)
  })
})
