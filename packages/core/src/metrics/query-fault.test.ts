import { describe, expect, it } from 'vitest'
import type { AggregateQuery } from './aggregate-query.ts'
import { MOST_ROWS, queryFault } from './query-fault.ts'

const GOOD: AggregateQuery = { measures: ['CONTACTS'], range: { from: '2026-10-01', to: '2026-11-01' } }

describe(queryFault.name, () => {
  it.each<[string, Partial<AggregateQuery>]>([
    ['a plain question', {}],
    [
      'nulls for what is left out',
      {
        dimensions: null,
        granularity: null,
        timeZone: null,
        filter: null,
        orderBy: null,
        limit: null,
        compareWith: null,
      },
    ],
    ['a share by family', { measures: ['CHANNEL_SHARE'], dimensions: ['CHANNEL_FAMILY'] }],
    [
      'an order by everything',
      {
        dimensions: ['CHANNEL'],
        granularity: 'DAY',
        orderBy: [
          { measure: 'CONTACTS', direction: 'DESC' },
          { dimension: 'CHANNEL', direction: 'ASC' },
          { start: true, direction: 'ASC' },
        ],
      },
    ],
    ['a year of hours', { granularity: 'HOUR', range: { from: '2025-01-01', to: '2026-01-01' } }],
    ['the most rows', { limit: MOST_ROWS }],
    ['a filter with a null list', { filter: { channels: null } }],
  ])('takes %s', (_, part) => {
    expect(queryFault({ ...GOOD, ...part })).toBeNull()
  })

  it.each<[string, Partial<AggregateQuery>, string[]]>([
    ['no measure', { measures: [] }, ['measures']],
    ['a dimension twice', { dimensions: ['CHANNEL', 'CHANNEL'] }, ['dimensions']],
    ['a range that ends where it starts', { range: { from: '2026-10-01', to: '2026-10-01' } }, ['range']],
    ['a day that does not exist', { range: { from: '2026-02-30', to: '2026-10-01' } }, ['range', 'from']],
    ['a day before all contacts', { range: { from: '1800-01-01', to: '2026-10-01' } }, ['range', 'from']],
    ['a backward comparison', { compareWith: { from: '2026-10-02', to: '2026-10-01' } }, ['compareWith']],
    ['an unknown zone', { timeZone: 'Europe/Atlantis' }, ['timeZone']],
    ['an offset for a zone', { timeZone: '+02:00' }, ['timeZone']],
    ['too many buckets', { granularity: 'HOUR', range: { from: '2020-01-01', to: '2026-01-01' } }, ['granularity']],
    ['a share of no channel', { measures: ['CHANNEL_SHARE'], dimensions: ['AGE_BAND'] }, ['dimensions']],
    [
      'what answered attempts cannot tell',
      { measures: ['CONTACTS', 'UNANSWERED_RATE'], dimensions: ['REPLY_DELAY'] },
      ['measures'],
    ],
    ['spam by attempt number', { measures: ['SPAM'], dimensions: ['ATTEMPT_NUMBER'] }, ['measures']],
    ['an hour that no day has', { filter: { localHours: [23, 24] } }, ['filter', 'localHours']],
    ['an attempt before the first', { filter: { attemptNumbers: [0] } }, ['filter', 'attemptNumbers']],
    ['an empty list', { filter: { segments: [] } }, ['filter', 'segments']],
    ['a limit of nothing', { limit: 0 }, ['limit']],
    ['a limit over the most', { limit: MOST_ROWS + 1 }, ['limit']],
    ['an order by nothing', { orderBy: [{ direction: 'ASC' }] }, ['orderBy', '0']],
    [
      'an order by two things',
      { granularity: 'DAY', orderBy: [{ measure: 'CONTACTS', start: true, direction: 'ASC' }] },
      ['orderBy', '0'],
    ],
    ['an order by a measure not asked for', { orderBy: [{ measure: 'SPAM', direction: 'ASC' }] }, ['orderBy', '0']],
    [
      'an order by a dimension not asked for',
      { orderBy: [{ dimension: 'SOURCE', direction: 'ASC' }] },
      ['orderBy', '0'],
    ],
    ['an order by time without buckets', { orderBy: [{ start: true, direction: 'ASC' }] }, ['orderBy', '0']],
  ])('refuses %s and names the field', (_, part, field) => {
    expect(queryFault({ ...GOOD, ...part })).toMatchObject({ code: 'BAD_USER_INPUT', field })
  })
})
