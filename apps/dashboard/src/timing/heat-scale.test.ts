import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countScale, shareScale } from './heat-scale.ts'

describe(shareScale, () => {
  test('spreads six steps from the lowest share to the highest, in whole per cent', () => {
    const { edges, stepOf } = shareScale([0.18, 0.35, 0.6])
    expect(edges.map((edge) => Math.round(edge * 100))).toEqual([18, 25, 32, 39, 46, 53, 60])
    expect([0.18, 0.25, 0.6].map(stepOf)).toEqual([1, 2, 6])
  })

  test('does not shade what may be chance', () => {
    const { stepOf } = shareScale([0.4, 0.405, 0.41])
    expect(new Set([0.4, 0.405, 0.41].map(stepOf)).size).toBe(1)
  })
})

test('counts have round edges that hold the largest', () => {
  expect(countScale([312]).edges).toEqual([0, 100, 200, 300, 400, 500, 600])
  expect(countScale([]).edges).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('a darker shade is never less', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(share), share, share, (shares, one, other) => {
      const { stepOf } = shareScale(shares)
      expect(stepOf(Math.min(one, other))).toBeLessThanOrEqual(stepOf(Math.max(one, other)))
    }),
  )
})
