import { describe, expect, test } from 'vitest'
import { linePaths } from './line-path.ts'

describe(linePaths, () => {
  test('draws what is not complete apart', () => {
    expect(
      linePaths([
        { x: 0, y: 10, isPartial: false },
        { x: 50, y: 20, isPartial: false },
        { x: 100, y: 30, isPartial: true },
      ]),
    ).toEqual({ whole: 'M0.00 10.00L50.00 20.00', partial: 'M50.00 20.00L100.00 30.00' })
  })

  test('leaves a gap where nothing may be shown, and a dot for what stands alone', () => {
    const { whole } = linePaths([
      { x: 0, y: 10, isPartial: false },
      { x: 50, y: null, isPartial: false },
      { x: 100, y: 30, isPartial: false },
    ])
    expect(whole).toBe('M0.00 10.00L0.00 10.00M100.00 30.00L100.00 30.00')
  })
})
