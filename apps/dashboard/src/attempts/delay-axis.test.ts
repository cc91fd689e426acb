import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alongDelays, delayAxis } from './delay-axis.ts'

const DAY = 86_400

describe(delayAxis, () => {
  test('goes from 5 minutes to 7 days, and further where the delays do', () => {
    expect(delayAxis([])).toMatchObject({ start: 300, end: 7 * DAY })
    expect(delayAxis([95, 9 * DAY])).toMatchObject({ start: 60, end: 21 * DAY })
    expect(delayAxis([0, 90 * DAY])).toMatchObject({ start: 60, end: 21 * DAY })
  })

  test('every delay stands on it, a longer one further along', () => {
    const delay = fc.integer({ min: 0, max: 100 * DAY })
    fc.assert(
      fc.property(delay, delay, (one, other) => {
        const axis = delayAxis([one, other])
        const [shorter, longer] = [Math.min(one, other), Math.max(one, other)].map((each) => alongDelays(axis, each))
        expect(shorter).toBeGreaterThanOrEqual(0)
        expect(longer).toBeLessThanOrEqual(1)
        expect(shorter).toBeLessThanOrEqual(longer ?? 0)
      }),
    )
  })
})
