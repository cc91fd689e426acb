import { describe, expect, it } from 'vitest'
import { studentQuantile95 } from './student.ts'

describe(studentQuantile95.name, () => {
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [29, 2.045],
    [100, 1.984],
    [1e6, 1.96],
  ])('is for %d degrees what the tables print', (degrees, quantile) => {
    expect(Math.abs(studentQuantile95(degrees) - quantile)).toBeLessThan(0.004)
  })
})
