import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DELAY_BUCKET_STARTS_MS,
  delayBucketOf,
  delayQuantile,
  REPLY_DELAY_ERROR,
  REPLY_DELAYS,
  replyDelayOf,
} from './reply-delay.ts'

const HOUR_MS = 3_600_000
const anyDelay = fc.oneof(
  fc.integer({ min: 0, max: 5_000 }),
  fc.integer({ min: 0, max: 30 * 24 * HOUR_MS }),
  fc.constantFrom(...DELAY_BUCKET_STARTS_MS),
)

describe(delayQuantile.name, () => {
  it('is within its stated error of the quantile of the delays themselves', () => {
    fc.assert(
      fc.property(
        fc.array(anyDelay, { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (delays, fraction) => {
          const told = delayQuantile(histogramOf(delays), fraction) ?? Number.NaN
          const exact = exactQuantile(delays, fraction)
          expect(Math.abs(told - exact)).toBeLessThanOrEqual(Math.max(1, REPLY_DELAY_ERROR * exact) + 1e-9)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('is the same of histograms that were added up', () => {
    const early = [60_000, 3 * HOUR_MS, 5 * HOUR_MS]
    const late = [30 * HOUR_MS, 31 * HOUR_MS]
    const sum = new Map(histogramOf(early))
    for (const [bucket, count] of histogramOf(late)) sum.set(bucket, (sum.get(bucket) ?? 0) + count)
    expect(delayQuantile(sum, 0.9)).toBe(delayQuantile(histogramOf([...early, ...late]), 0.9))
  })

  it('tells of nothing when nothing came', () => {
    expect(delayQuantile(new Map([[3, 0]]), 0.5)).toBeNull()
  })
})

describe(replyDelayOf.name, () => {
  it.each([
    [0, 'WITHIN_1_MINUTE'],
    [59_999, 'WITHIN_1_MINUTE'],
    [60_000, 'WITHIN_5_MINUTES'],
    [HOUR_MS - 1, 'WITHIN_1_HOUR'],
    [HOUR_MS, 'WITHIN_4_HOURS'],
    [14 * 24 * HOUR_MS, 'LATER'],
    [1e12, 'LATER'],
  ])('puts %i ms in %s', (delayMs, replyDelay) => {
    expect(replyDelayOf(delayBucketOf(delayMs))).toBe(replyDelay)
  })

  it('knows every class', () => {
    const told = new Set(DELAY_BUCKET_STARTS_MS.map((_, bucket) => replyDelayOf(bucket)))
    expect([...told]).toEqual(REPLY_DELAYS)
  })
})

function histogramOf(delays: readonly number[]): Map<number, number> {
  return new Map([...Map.groupBy(delays, delayBucketOf)].map(([bucket, some]) => [bucket, some.length]))
}

function exactQuantile(delays: readonly number[], fraction: number): number {
  const ascending = delays.toSorted((a, b) => a - b)
  const rank = (ascending.length - 1) * fraction
  const below = ascending[Math.floor(rank)] ?? 0
  const above = ascending[Math.ceil(rank)] ?? 0
  return (below + (above - below) * (rank - Math.floor(rank))) / 1000
}
