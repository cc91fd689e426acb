import { DELAY_BUCKET_STARTS_MS, FIRST_BUCKETS, REPLY_DELAYS } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCount, aRow } from '../../test/rows.ts'
import { CLASS_ENDS, type Delays, delaysOf, delayText, medianInterval, withinText } from './delays.ts'

test('a class of delays ends where the next begins', () => {
  const ends = REPLY_DELAYS.map((_, at) => DELAY_BUCKET_STARTS_MS[FIRST_BUCKETS[at + 1] ?? -1] ?? null)
  expect(Object.values(CLASS_ENDS)).toEqual(ends.map((end) => (end === null ? null : end / 1000)))
})

describe(delaysOf, () => {
  test('tells none from withheld', () => {
    const withheld = { ...aCount('REPLY_DELAY_MEDIAN', 0), value: null, sample: 'WITHHELD' as const }
    expect(delaysOf(aRow({}, aCount('ANSWERED', 0), withheld))).toEqual({ kind: 'NONE' })
    expect(delaysOf(aRow({}, aCount('ANSWERED', 7), withheld))).toEqual({ kind: 'WITHHELD' })
  })
})

describe(medianInterval, () => {
  const anyDelays = fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 16, max: 9_000 }),
    )
    .map(([times, replies]): Delays => {
      const [p25 = 1, median = 1, p75 = 1, p90 = 1] = times.sort((one, other) => one - other)
      return { kind: 'OK', replies, p25, median, p75, p90 }
    })

  test('lies around the median and between the quartiles', () => {
    fc.assert(
      fc.property(anyDelays, (delays) => {
        const { low, high } = medianInterval(delays)
        expect(low).toBeGreaterThanOrEqual(delays.p25 * 0.999)
        expect(low).toBeLessThanOrEqual(delays.median * 1.001)
        expect(high).toBeGreaterThanOrEqual(delays.median * 0.999)
        expect(high).toBeLessThanOrEqual(delays.p75 * 1.001)
      }),
    )
  })

  test('is half as far from a quartile with four times the replies', () => {
    const delays = { kind: 'OK' as const, p25: 100, median: 1000, p75: 10_000, p90: 20_000 }
    const few = medianInterval({ ...delays, replies: 100 })
    const many = medianInterval({ ...delays, replies: 400 })
    expect(Math.log(many.high / 1000)).toBeCloseTo(Math.log(few.high / 1000) / 2, 10)
  })
})

test('a delay is said no finer than it is known', () => {
  expect([5_900, 139_900, 584_000].map(delayText)).toEqual(['1 h 38 min', '39 h', '6 d 18 h'])
  expect([0, 59, 60].map(withinText)).toEqual(['1 min', '1 min', '1 min'])
})
