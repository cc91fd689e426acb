import { describe, expect, it } from 'vitest'
import type { AggregateQuery } from './aggregate-query.ts'
import { bucketsOf } from './buckets.ts'
import type { Counts } from './counts.ts'
import { type Group, rowsOf } from './rows.ts'

const RANGE = { from: '2026-11-01', to: '2026-11-03' }
const TODAY = '2026-11-22'

function aGroup(bucket: number, keys: readonly string[], counts: Counts, isHidden = false): Group {
  return { bucket, keys, counts, isHidden }
}

function rows(query: Partial<AggregateQuery>, groups: readonly Group[], compared: readonly Group[] | null = null) {
  const asked: AggregateQuery = { measures: ['CONTACTS'], range: RANGE, ...query }
  const buckets = bucketsOf(RANGE, asked.granularity ?? null, 'UTC')
  return rowsOf(asked, {
    asked: { buckets, groups, peopleShare: 1 },
    compared: compared && { buckets, groups: compared, peopleShare: 1 },
    today: TODAY,
  })
}

const shown = (answer: ReturnType<typeof rows>) =>
  answer.map((row) => [...row.keys.map(({ value }) => value), ...row.values.map(({ value }) => value)])

describe(rowsOf.name, () => {
  it('shares among the channels of the same keys and the same bucket', () => {
    const answer = rows({ measures: ['CHANNEL_SHARE'], dimensions: ['AGE_BAND', 'CHANNEL'], granularity: 'DAY' }, [
      aGroup(0, ['AGE_18_24', 'SMS'], { contacts: 30 }),
      aGroup(0, ['AGE_18_24', 'EMAIL'], { contacts: 10 }),
      aGroup(0, ['AGE_25_34', 'SMS'], { contacts: 50 }),
      aGroup(1, ['AGE_18_24', 'SMS'], { contacts: 20 }),
    ])
    expect(shown(answer)).toEqual([
      ['AGE_18_24', 'EMAIL', 0.25],
      ['AGE_18_24', 'SMS', 0.75],
      ['AGE_25_34', 'SMS', 1],
      ['AGE_18_24', 'SMS', 1],
    ])
    expect(answer.map(({ start }) => start)).toEqual([1, 1, 1, 2].map((day) => Date.UTC(2026, 10, day)))
  })

  it('puts values in the order asked for, what has none last, and ties by their keys', () => {
    const groups = [
      aGroup(0, ['LETTER'], { answered: 3 }),
      aGroup(0, ['SMS'], { answered: 20, unanswered: 20 }),
      aGroup(0, ['PHONE'], { answered: 20, unanswered: 20 }),
      aGroup(0, ['EMAIL'], { answered: 30, unanswered: 10 }),
    ]
    const ordered = (direction: 'ASC' | 'DESC') =>
      shown(
        rows(
          { measures: ['ANSWER_RATE'], dimensions: ['CHANNEL'], orderBy: [{ measure: 'ANSWER_RATE', direction }] },
          groups,
        ),
      ).map(([key]) => key)
    expect(ordered('DESC')).toEqual(['EMAIL', 'PHONE', 'SMS', 'LETTER'])
    expect(ordered('ASC')).toEqual(['PHONE', 'SMS', 'EMAIL', 'LETTER'])
  })

  it('compares a group with the same keys in the bucket of the same number', () => {
    const answer = rows(
      { dimensions: ['CHANNEL'], granularity: 'DAY' },
      [aGroup(0, ['SMS'], { contacts: 5 }), aGroup(1, ['SMS'], { contacts: 6 })],
      [aGroup(1, ['SMS'], { contacts: 7 })],
    )
    expect(answer.map(({ values }) => values[0]?.previous)).toEqual([null, 7])
  })

  it('says nothing of a hidden group, now or earlier', () => {
    const [row] = rows({}, [aGroup(0, [], { contacts: 4 }, true)], [aGroup(0, [], { contacts: 3 }, true)])
    expect(row?.values).toEqual([
      {
        measure: 'CONTACTS',
        value: null,
        numerator: null,
        denominator: null,
        low: null,
        high: null,
        sample: 'WITHHELD',
        previous: null,
      },
    ])
  })

  it('answers a measure named twice once', () => {
    expect(rows({ measures: ['CONTACTS', 'CONTACTS'] }, [aGroup(0, [], { contacts: 1 })])[0]?.values).toHaveLength(1)
  })
})
