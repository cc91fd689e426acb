import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tickLabels } from './tick-labels.ts'

const ticksAt = (...places: number[]) => places.map((x) => ({ x, label: `at ${x}` }))

describe(tickLabels, () => {
  test('drops what would stand over the one before it, also where the last must end at its tick', () => {
    expect(tickLabels(ticksAt(1, 24, 48, 71, 94), 36).map(({ x, endsThere }) => [x, endsThere])).toEqual([
      [1, false],
      [48, false],
    ])
    expect(tickLabels(ticksAt(1, 24, 48, 71, 94), 14).map(({ x, endsThere }) => [x, endsThere])).toEqual([
      [1, false],
      [24, false],
      [48, false],
      [71, false],
    ])
  })

  test('keeps both ends', () => {
    expect(tickLabels(ticksAt(0, 100), 36).map(({ endsThere }) => endsThere)).toEqual([false, true])
  })

  test('lets no two stand over each other, nor any stand out, and always writes the first', () => {
    const places = fc.uniqueArray(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 50 }), (xs, width) => {
        const labels = tickLabels(ticksAt(...xs.toSorted((one, other) => one - other)), width)
        const starts = labels.map(({ x, endsThere }) => (endsThere ? x - width : x))
        expect(labels[0]?.x).toBe(Math.min(...xs))
        for (const [at, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (starts[at - 1] ?? 0) + width - 1e-9)
          expect(start + width).toBeLessThanOrEqual(100 + 1e-9)
        }
      }),
    )
  })
})
