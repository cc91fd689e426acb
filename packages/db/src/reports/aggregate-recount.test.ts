import {
  type AggregateQuery,
  type AggregateResult,
  type AggregateRow,
  bucketsOf,
  type DateRange,
  REPLY_DELAY_ERROR,
} from '@wavelength/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyQuery, rolledUpQuery } from '../../testing/aggregate-queries.ts'
import { type ManyContacts, writeManyContacts } from '../../testing/many-contacts.ts'
import { type RecountedRow, recountAggregate } from '../../testing/recount-aggregate.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import type { Store } from '../store/open.ts'
import { aggregate } from './aggregate.ts'

const REPORTING_ZONE = 'Europe/Copenhagen'

/** Before, amid and after the contacts; the third is on the day that the clocks go back, the fourth at a contact's own minute. */
const NOWS = [
  '2026-10-10T00:00Z',
  '2026-10-20T13:37Z',
  '2026-10-25T00:30Z',
  '2026-11-01T05:30Z',
  '2026-11-15T22:59:30Z',
  '2026-11-22T12:00Z',
  '2027-03-01T00:00Z',
].map(Date.parse)

describe.each(STORE_KINDS)('aggregate, recounted, on %s', (kind) => {
  let store: Store
  let contacts: ManyContacts
  beforeAll(async () => {
    store = await openTestStore(kind, REPORTING_ZONE)
    contacts = await writeManyContacts(store.db, REPORTING_ZONE)
  })
  afterAll(() => store.close())

  it('gives what a count by hand gives, whatever the question', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.constantFrom(...NOWS), fc.boolean(), async (query, now, maySeeFewPeople) => {
        const answer = await aggregate(store.db, query, { now, maySeeFewPeople })
        expectRecount(answer, { query, now, maySeeFewPeople }, contacts)
      }),
      { numRuns: 200 },
    )
  })

  it('gives what a count by hand gives from the roll-up, at any time of the cutoff days', async () => {
    const nows = fc.oneof(
      fc.constantFrom(...NOWS),
      fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minute) => Date.parse('2026-10-05T00:00Z') + minute * 60_000),
    )
    await fc.assert(
      fc.asyncProperty(rolledUpQuery, nows, async (query, now) => {
        const answer = await aggregate(store.db, query, { now, maySeeFewPeople: true })
        expect(answer.servedFrom).toBe('ROLL_UP')
        expectRecount(answer, { query, now, maySeeFewPeople: true }, contacts)
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same from the roll-up and from the single contacts', async () => {
    await fc.assert(
      fc.asyncProperty(rolledUpQuery, fc.constantFrom(...NOWS), async (query, now) => {
        const rolledUp = await aggregate(store.db, query, { now, maySeeFewPeople: true })
        const single = await aggregate(
          store.db,
          { ...query, timeZone: 'Europe/Berlin' },
          { now, maySeeFewPeople: true },
        )
        expect([rolledUp.servedFrom, single.servedFrom]).toEqual(['ROLL_UP', 'INTERACTIONS'])
        expect(rolledUp.rows).toEqual(single.rows)
        expect(rolledUp.maturingFrom).toBe(single.maturingFrom)
      }),
      { numRuns: 60 },
    )
  })
})

interface Asked {
  readonly query: AggregateQuery
  readonly now: number
  readonly maySeeFewPeople: boolean
}

function expectRecount(answer: AggregateResult, asked: Asked, contacts: ManyContacts): void {
  const recounting = { ...asked, zone: asked.query.timeZone ?? REPORTING_ZONE }
  const previous = previousOf(recounting, contacts)
  const shown = answer.rows.map((row) => [
    nameOf(row),
    ...row.values.map(({ value, denominator, low, high, previous: then }) =>
      [value, denominator, low, high, then].map(rounded),
    ),
  ])
  const expected = recountAggregate(recounting, contacts).map((row) => {
    const before = previous(row)
    const values = asked.query.measures.map((measure) => {
      const { value, denominator, low, high } = seenBy(asked, row, measure)
      return [value, denominator, low, high, before ? seenBy(asked, before, measure).value : null].map(rounded)
    })
    return [JSON.stringify([row.start, row.keys]), ...values]
  })
  const isDelay = [false, ...asked.query.measures.map((measure) => measure.startsWith('REPLY_DELAY'))]
  expect(shown.sort(byFirst)).toEqual(
    expected.sort(byFirst).map((row) => row.map((part, at) => (isDelay[at] ? (part as Numbers).map(nearly) : part))),
  )
}

type Numbers = readonly (number | null)[]

/** A quantile may be off by its stated error. */
function nearly(exact: number | null): unknown {
  if (exact === null) return null
  return expect.toSatisfy(
    (told: unknown) => typeof told === 'number' && Math.abs(told - exact) <= Math.max(1, REPLY_DELAY_ERROR * exact),
  )
}

const HIDDEN = { value: null, denominator: null, low: null, high: null }

function seenBy({ maySeeFewPeople }: Asked, { people, values }: RecountedRow, measure: string) {
  const isHidden = !maySeeFewPeople && people < 5
  return isHidden ? HIDDEN : (values[measure] ?? HIDDEN)
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6
}

function byFirst([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1
}

/** The recounted row of the other range with the same keys, in the bucket of the same number. */
function previousOf(
  asked: { readonly query: AggregateQuery; readonly zone: string; readonly now: number },
  contacts: ManyContacts,
): (row: RecountedRow) => RecountedRow | undefined {
  const { query, zone } = asked
  if (!query.compareWith) return () => undefined
  const startsOf = (range: DateRange) => bucketsOf(range, query.granularity ?? null, zone).map(({ start }) => start)
  const [starts, earlierStarts] = [startsOf(query.range), startsOf(query.compareWith)]
  const recounted = byName(recountAggregate({ ...asked, query: { ...query, range: query.compareWith } }, contacts))
  return (row) => {
    const start = row.start === null ? null : (earlierStarts[starts.indexOf(row.start)] ?? -1)
    return recounted.get(JSON.stringify([start, row.keys]))
  }
}

function byName(rows: readonly RecountedRow[]): Map<string, RecountedRow> {
  return new Map(rows.map((row) => [JSON.stringify([row.start, row.keys]), row]))
}

function nameOf(row: AggregateRow): string {
  return JSON.stringify([row.start, row.keys.map(({ value }) => value)])
}
