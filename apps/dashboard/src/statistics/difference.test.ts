import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import { differenceOf, isClear, leadWithin } from './difference.ts'

describe(differenceOf, () => {
  // The worked comparisons of Newcombe (1998), table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published interval for %d/%d and %d/%d', (a, n, b, m, low, high) => {
    const difference = differenceOf(aShare(a, n), aShare(b, m))
    expect(difference.low).toBeCloseTo(low, 4)
    expect(difference.high).toBeCloseTo(high, 4)
  })

  test('mirrors when the two change places', () => {
    const parts = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
      .filter(([a, b]) => a + b > 0)
    fc.assert(
      fc.property(parts, parts, ([a, restOfA], [b, restOfB]) => {
        const forth = differenceOf(aShare(a, a + restOfA), aShare(b, b + restOfB))
        const back = differenceOf(aShare(b, b + restOfB), aShare(a, a + restOfA))
        expect(forth.low).toBeCloseTo(-back.high, 12)
      }),
    )
  })
})

test('a difference is clear only when its interval leaves out 0', () => {
  expect(isClear({ value: 0.1, low: -0.01, high: 0.2 })).toBe(false)
  expect(isClear({ value: -0.1, low: -0.2, high: -0.01 })).toBe(true)
})

test('a lead within one whole needs numbers behind it', () => {
  expect(isClear(leadWithin(12, 10, 30))).toBe(false)
  expect(isClear(leadWithin(1200, 1000, 3000))).toBe(true)
})
