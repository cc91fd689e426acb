import { describe, expect, test } from 'vitest'
import { barsPath } from './trend-path.ts'

describe(barsPath, () => {
  test('draws a column for each share from the line up', () => {
    expect(barsPath([1, 0.25], () => true)).toBe('M0.08 1V0h0.84V1zM1.08 1V0.75h0.84V1z')
  })

  test('leaves out nothing and what is not wanted, and keeps the places', () => {
    expect(barsPath([0, 1, 0.5], (at) => at !== 1)).toBe('M2.08 1V0.5h0.84V1z')
  })
})
