import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketsOf, daysLived, GRANULARITIES, mostBuckets } from './buckets.ts'

const HOUR_MS = 3_600_000
const starts = (buckets: ReturnType<typeof bucketsOf>) => buckets.map(({ start }) => new Date(start).toISOString())

describe(bucketsOf.name, () => {
  it('makes one bucket of a range without a granularity', () => {
    const [whole, ...others] = bucketsOf({ from: '2026-10-01', to: '2026-11-01' }, null, 'Europe/Copenhagen')
    expect(others).toEqual([])
    expect(whole).toMatchObject({ from: Date.parse('2026-09-30T22:00Z'), to: Date.parse('2026-10-31T23:00Z') })
  })

  it.each([
    ['2026-03-29', 23],
    ['2026-03-30', 24],
    ['2026-10-25', 25],
  ])('gives %s in Copenhagen %i hours', (from, hours) => {
    const to = Temporal.PlainDate.from(from).add({ days: 1 }).toString()
    const [day] = bucketsOf({ from, to }, 'DAY', 'Europe/Copenhagen')
    expect(day && (day.to - day.from) / HOUR_MS).toBe(hours)
    expect(bucketsOf({ from, to }, 'HOUR', 'Europe/Copenhagen')).toHaveLength(hours)
  })

  it('starts weeks on Monday and keeps their part outside the range out', () => {
    const weeks = bucketsOf({ from: '2026-11-18', to: '2026-11-24' }, 'WEEK', 'UTC')
    expect(starts(weeks)).toEqual(['2026-11-16T00:00:00.000Z', '2026-11-23T00:00:00.000Z'])
    expect(weeks.map(({ days }) => days)).toEqual([
      { from: '2026-11-18', to: '2026-11-23' },
      { from: '2026-11-23', to: '2026-11-24' },
    ])
  })

  it.each([
    ['MONTH', ['2026-02-01', '2026-03-01']],
    ['QUARTER', ['2026-01-01']],
    ['YEAR', ['2026-01-01']],
  ] as const)('starts a %s on the first', (granularity, days) => {
    const buckets = bucketsOf({ from: '2026-02-20', to: '2026-03-05' }, granularity, 'UTC')
    expect(starts(buckets)).toEqual(days.map((day) => `${day}T00:00:00.000Z`))
  })

  it('starts a day when the clocks skip its midnight', () => {
    const [day] = bucketsOf({ from: '2018-11-04', to: '2018-11-05' }, 'DAY', 'America/Sao_Paulo')
    expect(day && new Date(day.from).toISOString()).toBe('2018-11-04T03:00:00.000Z')
    expect(day && (day.to - day.from) / HOUR_MS).toBe(23)
  })

  it('covers every range without gap or overlap, in no more buckets than foretold', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Copenhagen',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
    )
    const range = fc
      .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 100 }))
      .map(([first, length]) => {
        const from = Temporal.PlainDate.from('2005-01-01').add({ days: first })
        return { from: from.toString(), to: from.add({ days: length }).toString() }
      })
    fc.assert(
      fc.property(range, fc.constantFrom(...GRANULARITIES), zones, (days, granularity, zone) => {
        const buckets = bucketsOf(days, granularity, zone)
        const [whole] = bucketsOf(days, null, zone)
        expect(buckets[0]?.from).toBe(whole?.from)
        expect(buckets.at(-1)?.to).toBe(whole?.to)
        for (const [at, bucket] of buckets.slice(1).entries()) expect(bucket.from).toBe(buckets[at]?.to)
        expect(buckets.length).toBeLessThanOrEqual(mostBuckets(days, granularity))
      }),
    )
  })
})

describe(daysLived.name, () => {
  const days = (granularity: 'HOUR' | 'MONTH', today: string) => {
    const [bucket] = bucketsOf({ from: '2026-11-01', to: '2026-12-01' }, granularity, 'UTC')
    return bucket && daysLived(bucket, granularity, today)
  }

  it('counts days that have begun', () => {
    expect(days('MONTH', '2026-10-31')).toBe(0)
    expect(days('MONTH', '2026-11-01')).toBe(1)
    expect(days('MONTH', '2026-11-22')).toBe(22)
    expect(days('MONTH', '2027-01-01')).toBe(30)
  })

  it('takes an hour for its part of a day', () => {
    expect(days('HOUR', '2026-11-22')).toBe(1 / 24)
    expect(days('HOUR', '2026-10-31')).toBe(0)
  })
})
