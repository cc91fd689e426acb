import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anEstimate } from '../../test/a-report.ts'
import { differenceAxis, shareAxis } from './interval-axis.ts'

const estimates = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.6, noNaN: true }))
  .map(([value, half]) => anEstimate(value, half))

describe(differenceAxis, () => {
  test('always holds the whole interval and no difference at all', () => {
    fc.assert(
      fc.property(estimates, (difference) => {
        const { start, end, ticks } = differenceAxis(difference)
        expect(start).toBeLessThanOrEqual(Math.min(0, difference.low) + 1e-9)
        expect(end).toBeGreaterThanOrEqual(Math.max(0, difference.high) - 1e-9)
        expect(ticks.length).toBeLessThanOrEqual(10)
      }),
    )
  })
})

describe(shareAxis, () => {
  test('lies just around the intervals', () => {
    const { start, end } = shareAxis([anEstimate(0.312, 0.026), null, anEstimate(0.355, 0.052)])
    expect([start, end].map((bound) => bound.toFixed(2))).toEqual(['0.25', '0.45'])
  })

  test('is a whole when there is nothing to lie around', () => {
    expect(shareAxis([null])).toMatchObject({ start: 0, end: 1 })
  })

  test('has some length though nothing varies', () => {
    const { start, end } = shareAxis([anEstimate(0, 0)])
    expect(end).toBeGreaterThan(start)
  })
})
