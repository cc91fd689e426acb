import { describe, expect, it } from 'vitest'
import { dayOf, instantOf, nextIn, windowAt } from './calendar.ts'

const WINDOWS = Array.from({ length: 28 }, (_, window) => window)

describe(windowAt.name, () => {
  it.each([
    ['2024-01-01T06:30:00.000Z', 0],
    ['2024-01-01T11:59:59.000Z', 1],
    ['2024-01-05T12:00:00.000Z', 18],
    ['2024-01-07T20:59:00.000Z', 27],
  ])('places %s in window %i', (instant, window) => {
    expect(windowAt(dayOf(instant))).toBe(window)
  })
})

describe(nextIn.name, () => {
  it.each(WINDOWS)('finds a later moment within a week in window %i', (window) => {
    for (const day of [3, 3.3, 3.45, 3.6, 3.8, 3.99]) {
      const found = nextIn(window, day, 0.999)
      expect(windowAt(dayOf(instantOf(found)))).toBe(window)
      expect(found).toBeGreaterThan(day)
      expect(found).toBeLessThan(day + 8)
    }
  })
})
