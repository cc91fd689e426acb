import { AGE_BANDS, CHANNEL_FAMILIES, CHANNELS, DIRECTIONS, PURPOSES } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../format/time.ts'
import type { Comparison } from './comparison.ts'
import { DEFAULT_FILTER, type Filter, filterFrom, interactionFilter, searchOf } from './filter.ts'
import type { Range } from './period.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('1990-01-01', days))
const range = fc.oneof(
  fc.constantFrom<Range>('7d', '30d', '90d', '12m', 'all'),
  fc.tuple(day, fc.integer({ min: 0, max: 900 })).map(([from, days]): Range => `${from}..${plusDays(from, days)}`),
)
const filters: fc.Arbitrary<Filter> = fc.record({
  range,
  comparison: fc.oneof(
    fc.constantFrom<Comparison>('prev', 'year', 'none'),
    range.filter((days): days is `${string}..${string}` => days.includes('..')),
  ),
  matchesWeekdays: fc.boolean(),
  isCompleteOnly: fc.boolean(),
  ageBands: fc.subarray([...AGE_BANDS]),
  families: fc.subarray([...CHANNEL_FAMILIES]),
  channels: fc.subarray([...CHANNELS]),
  purposes: fc.subarray([...PURPOSES]),
  direction: fc.constantFrom(...DIRECTIONS),
  segments: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 }).map((names) => names.sort()),
  timeZone: fc.constantFrom(null, 'UTC', 'Asia/Kathmandu', 'America/Argentina/Ushuaia'),
})

test('every filter survives the way through the address', () => {
  fc.assert(fc.property(filters, (filter) => void expect(filterFrom(searchOf(filter))).toEqual(filter)))
})

describe(filterFrom, () => {
  test('falls back to the default on nonsense', () => {
    const nonsense = {
      range: '2026-13-01..x',
      cmp: 'maybe',
      cohort: '12-99',
      fam: 'smoke',
      ch: '',
      purpose: '?',
      dir: 'up',
      tz: 'Mars/Olympus',
      match: 'moon',
    }
    expect(filterFrom(nonsense)).toEqual(DEFAULT_FILTER)
  })

  test('reads the short spellings', () => {
    expect(filterFrom({ cohort: '25-34,75-plus', ch: 'live-chat', dir: 'out' })).toMatchObject({
      ageBands: ['AGE_25_34', 'AGE_75_PLUS'],
      channels: ['LIVE_CHAT'],
      direction: 'OUTBOUND',
    })
  })
})

test('the plain page has a plain address', () => {
  expect(searchOf(DEFAULT_FILTER)).toEqual({})
})

test('an empty choice narrows nothing', () => {
  expect(interactionFilter(DEFAULT_FILTER)).toEqual({})
})
