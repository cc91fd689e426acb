import { describe, expect, test } from 'vitest'
import { axisOf } from './axis.ts'

describe(axisOf, () => {
  test.each([
    [[0.47, 0.1], 0.5, 6],
    [[0.034], 0.04, 5],
    [[1], 1, 6],
    [[], 0.01, 2],
  ])('ends just beyond %j', (values, end, ticks) => {
    const axis = axisOf(values)
    expect(axis.end).toBeCloseTo(end, 10)
    expect(axis.ticks).toHaveLength(ticks)
  })
})
