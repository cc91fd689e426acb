import { describe, expect, it } from 'vitest'
import { median } from './median.ts'

describe(median, () => {
  it.each([
    { values: [7], middle: 7 },
    { values: [90, 100, 9], middle: 90 },
    { values: [4, 1, 3, 2], middle: 2 },
  ])('of $values is $middle, by size and not by letters', ({ values, middle }) => {
    expect(median(values)).toBe(middle)
  })
})
