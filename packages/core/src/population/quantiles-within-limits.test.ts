import { describe, expect, it } from 'vitest'
import { lotteryOf, normalDraw } from '../experiment/lottery.ts'
import { quantilesWithinLimits } from './quantiles-within-limits.ts'

const NO_LIMIT = Number.POSITIVE_INFINITY

describe(quantilesWithinLimits.name, () => {
  it('is the plain quantiles where nothing has a limit', () => {
    const seen = [3, 1, 2, 5, 4].map((value) => ({ value, limit: NO_LIMIT }))
    for (const [at, quantile] of quantilesWithinLimits(seen, 5).entries()) expect(quantile).toBeCloseTo(at + 1, 12)
    expect(quantilesWithinLimits(seen, 1)[0]).toBeCloseTo(3, 12)
    expect(quantilesWithinLimits(seen, 25).at(-1)).toBe(5)
  })

  it('lets what half could show count twice: worked by hand', () => {
    const low = Array.from({ length: 100 }, () => ({ value: 0, limit: 1 }))
    const high = Array.from({ length: 100 }, (_, at) => ({ value: at < 50 ? 0 : 2, limit: NO_LIMIT }))
    const quantiles = quantilesWithinLimits([...low, ...high], 100)
    expect(quantiles.filter((value) => value > 1).length).toBeGreaterThanOrEqual(49)
    expect(quantiles.filter((value) => value > 1).length).toBeLessThanOrEqual(51)
  })

  it('finds the normal quantiles where one of eleven is cut off', () => {
    const lottery = lotteryOf('limits')
    const all = Array.from({ length: 8000 }, () => {
      return { value: normalDraw(lottery), limit: 1.5 + 0.5 * normalDraw(lottery) }
    })
    const seen = all.filter(({ value, limit }) => value <= limit)
    expect(1 - seen.length / all.length).toBeCloseTo(1 / 11, 2)
    const quantiles = quantilesWithinLimits(seen, 201)
    expect(quantiles[100]).toBeCloseTo(0, 1)
    expect(quantiles[160]).toBeCloseTo(0.84, 1)
    expect(quantiles[181]).toBeCloseTo(1.3, 1)
  })

  it('does not let a single value stand for half of all', () => {
    const seen = Array.from({ length: 100 }, (_, at) => ({ value: at, limit: at }))
    expect(quantilesWithinLimits([...seen, { value: 200, limit: 300 }], 10).filter((value) => value > 100)).toEqual([])
  })
})
