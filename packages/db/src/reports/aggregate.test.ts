import { type AggregateQuery, type AggregateResult, BadAggregateQuery, bucketsOf, type Measure } from '@wavelength/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ManyContacts, writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import type { Store } from '../store/open.ts'
import { aggregate } from './aggregate.ts'
import { aggregateCost } from './aggregate-cost.ts'
import { countPeople } from './count-people.ts'
import { planOf } from './plan.ts'

const REPORTING_ZONE = 'Europe/Copenhagen'

const HOUR_MS = 3_600_000
const FULL_RANGE = { from: '2026-10-01', to: '2026-12-01' }
describe.each(STORE_KINDS)('aggregate on %s', (kind) => {
  let store: Store
  let contacts: ManyContacts
  beforeAll(async () => {
    store = await openTestStore(kind, REPORTING_ZONE)
    contacts = await writeManyContacts(store.db, REPORTING_ZONE)
  })
  afterAll(() => store.close())

  const ask = (query: Partial<AggregateQuery>, now = Date.parse('2026-11-22T12:00Z'), maySeeFewPeople = true) =>
    aggregate(store.db, { measures: ['CONTACTS'], range: FULL_RANGE, ...query }, { now, maySeeFewPeople })

  it('turns an attempt unanswered at the very end of its window, on both ways', async () => {
    const attempt = contacts.interactions.find(
      (each) => each.isAttempt && each.resolution === null && each.channel === 'PHONE',
    )
    const end = (attempt?.occurredAt ?? 0) + 3 * 86_400_000
    const openAt = async (now: number, measures: Measure[]) =>
      (await ask({ measures, filter: { channels: ['PHONE'] } }, now)).rows[0]?.values[0]?.value ?? 0
    for (const measures of [['OPEN'], ['OPEN', 'CUSTOMERS']] satisfies Measure[][]) {
      const lost = (await openAt(end - 1, measures)) - (await openAt(end, measures))
      expect(lost).toBe(
        contacts.interactions.filter(
          (each) =>
            each.isAttempt &&
            each.resolution === null &&
            each.channel === 'PHONE' &&
            each.occurredAt === attempt?.occurredAt,
        ).length,
      )
    }
  })

  it('splits a day of 25 hours into hours that add up to it', async () => {
    const range = { from: '2026-10-25', to: '2026-10-26' }
    const hours = await ask({ range, granularity: 'HOUR' })
    const day = await ask({ range })
    const midnight = Date.parse('2026-10-24T22:00Z')
    const counted = Array.from({ length: 25 }, (_, hour) =>
      contactsIn(contacts, midnight + hour * HOUR_MS, midnight + (hour + 1) * HOUR_MS),
    )
    const given = Array.from(
      { length: 25 },
      (_, hour) => hours.rows.find(({ start }) => start === midnight + hour * HOUR_MS)?.values[0]?.value ?? 0,
    )
    expect(given).toEqual(counted)
    expect(day.rows[0]?.values[0]?.value).toBe(counted.reduce((sum, count) => sum + count, 0))
  })

  it('names the first day that may still change, the latest contact and the zone', async () => {
    const now = Date.parse('2026-11-10T12:00Z')
    const answer = await ask({ measures: ['UNANSWERED_RATE'], filter: { channels: ['PHONE'] } }, now)
    const open = contacts.interactions.filter(
      (each) =>
        each.channel === 'PHONE' &&
        each.isAttempt &&
        each.resolution === null &&
        each.occurredAt > now - 3 * 86_400_000,
    )
    const first = Math.min(...open.map((each) => each.occurredAt))
    expect(answer.maturingFrom).toBe(
      Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(REPORTING_ZONE).toPlainDate().toString(),
    )
    expect(answer.dataThrough).toBe(
      Math.max(...contacts.interactions.map((each) => each.occurredAt).filter((at) => at <= now)),
    )
    expect(answer).toMatchObject({ asOf: now, timeZone: REPORTING_ZONE, servedFrom: 'ROLL_UP' })
    expect(answer.warnings).toEqual([
      `Attempts since ${answer.maturingFrom} may still be answered, so numbers from that day on will change.`,
    ])
  })

  it('matures nothing that does not depend on answers', async () => {
    expect((await ask({ measures: ['CONTACTS', 'ATTEMPTS', 'SPAM_SHARE'] })).maturingFrom).toBeNull()
    expect((await ask({ measures: ['OPEN'] }, Date.parse('2027-03-01T00:00Z'))).maturingFrom).toBeNull()
  })

  it('says why it counted single contacts', async () => {
    const { servedFrom, warnings } = await ask({ timeZone: 'Asia/Tokyo' })
    expect(servedFrom).toBe('INTERACTIONS')
    expect(warnings).toEqual([
      'Counted from the single contacts, which takes longer, because the roll-ups keep days of Europe/Copenhagen, not of Asia/Tokyo.',
    ])
  })

  it('gives the first rows in the order asked for and says that there are more', async () => {
    const query: Partial<AggregateQuery> = {
      dimensions: ['CHANNEL'],
      orderBy: [{ measure: 'CONTACTS', direction: 'DESC' }],
    }
    const all = await ask(query)
    const some = await ask({ ...query, limit: 3 })
    const values = all.rows.map((row) => row.values[0]?.value ?? 0)
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(all.hasMore).toBe(false)
    expect(some.rows).toEqual(all.rows.slice(0, 3))
    expect(some.hasMore).toBe(true)
    expect(some.warnings).toEqual([
      `Only the first 3 of ${all.rows.length} rows are given; go on after the endCursor, raise the limit or narrow the question.`,
    ])
  })

  it('goes on after the last row until all are given', async () => {
    const query: Partial<AggregateQuery> = {
      dimensions: ['SEGMENT', 'AGE_BAND'],
      orderBy: [{ measure: 'CONTACTS', direction: 'DESC' }],
      limit: 7,
    }
    const pages = [await ask(query)]
    while (pages.at(-1)?.hasMore) pages.push(await ask({ ...query, after: pages.at(-1)?.endCursor ?? '' }))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flatMap(({ rows }) => rows)).toEqual((await ask({ ...query, limit: 10_000 })).rows)
    await expect(ask({ ...query, after: 'elsewhere' })).rejects.toThrow(BadAggregateQuery)
  })

  it('tells the cost without asking', async () => {
    const context = { now: Date.parse('2026-11-22T12:00Z'), maySeeFewPeople: true }
    const cost = (query: Partial<AggregateQuery>) =>
      aggregateCost(store.db, { measures: ['CONTACTS'], range: FULL_RANGE, ...query }, context)
    expect(await cost({})).toEqual({ servedFrom: 'ROLL_UP', singleContacts: 0, estimatesPeople: false })
    const all = await cost({ measures: ['CUSTOMERS'] })
    const emails = await cost({ measures: ['CUSTOMERS'], filter: { channels: ['EMAIL'] } })
    const hours = await cost({ granularity: 'HOUR' })
    expect(all).toMatchObject({ servedFrom: 'BOTH', estimatesPeople: false })
    expect(hours).toMatchObject({ servedFrom: 'INTERACTIONS', singleContacts: all.singleContacts })
    expect(all.singleContacts).toBe(contacts.interactions.length)
    expect(emails.singleContacts).toBeLessThan(all.singleContacts)
  })

  it.each([
    [16, /^0/],
    [64, /^0[0-3]/],
  ] as const)('finds the people of a sample, one customer in %i', async (look, ids) => {
    const plan = planOf(
      { measures: ['CUSTOMERS'], dimensions: ['CHANNEL'], range: FULL_RANGE },
      { now: Date.parse('2026-11-22T12:00Z'), maySeeFewPeople: true },
      REPORTING_ZONE,
    )
    const asked = { range: FULL_RANGE, buckets: bucketsOf(FULL_RANGE, null, REPORTING_ZONE) }
    const everybody = await countPeople(store.db, plan, { ...asked, look: 1 })
    const sampled = await countPeople(store.db, plan, { ...asked, look })
    const emails = contacts.interactions.filter(({ channel }) => channel === 'EMAIL')
    const people = [...new Set(emails.map(({ customerId }) => customerId))]
    expect(everybody.byGroup.get(JSON.stringify([0, ['EMAIL']]))?.emailCustomers).toBe(people.length)
    const inSample = people.filter((id) => ids.test(id))
    expect(sampled.byGroup.get(JSON.stringify([0, ['EMAIL']]))?.customers ?? 0).toBe(inSample.length)
    expect(sampled.look).toBe(look)
  })

  it('hides groups of fewer than five people from who may not see persons', async () => {
    const query: Partial<AggregateQuery> = {
      measures: ['CONTACTS', 'CUSTOMERS', 'ANSWER_RATE'],
      dimensions: ['SEGMENT'],
    }
    const rare = (answer: AggregateResult) =>
      answer.rows.find((row) => row.keys[0]?.value === 'Rare')?.values.map(({ value, sample }) => [value, sample])
    expect(rare(await ask(query))).toMatchObject([
      [expect.any(Number), 'OK'],
      [3, 'OK'],
      [expect.any(Number), expect.any(String)],
    ])
    const hidden = await ask(query, undefined, false)
    expect(rare(hidden)).toEqual([
      [null, 'WITHHELD'],
      [null, 'WITHHELD'],
      [null, 'WITHHELD'],
    ])
    expect(hidden.warnings.at(-1)).toMatch(/^1 of \d+ groups are about fewer than 5 people and are withheld\.$/)
  })

  it('says that contacts without an attempt number are not counted', async () => {
    const warning = 'Only attempts have an attempt number; other contacts are not counted here.'
    expect((await ask({ dimensions: ['ATTEMPT_NUMBER'] })).warnings).toContain(warning)
    expect((await ask({ measures: ['UNANSWERED_RATE'], dimensions: ['ATTEMPT_NUMBER'] })).warnings).not.toContain(
      warning,
    )
  })

  it('has no row for nothing', async () => {
    const range = { from: '2020-01-01', to: '2020-02-01' }
    expect((await ask({ range })).rows).toEqual([])
    expect((await ask({ range, measures: ['CUSTOMERS'] })).rows).toEqual([])
  })

  it('sets the same group of the range compared with beside it', async () => {
    const [before, after] = [
      { from: '2026-10-11', to: '2026-10-25' },
      { from: '2026-10-25', to: '2026-11-08' },
    ]
    const query: Partial<AggregateQuery> = {
      measures: ['CONTACTS', 'UNANSWERED_RATE'],
      dimensions: ['CHANNEL'],
      granularity: 'WEEK',
    }
    const earlier = await ask({ ...query, range: before })
    const later = await ask({ ...query, range: after, compareWith: before })
    const first = (answer: AggregateResult) => answer.rows.find((row) => row.keys[0]?.value === 'EMAIL')?.values ?? []
    expect(first(later).map(({ previous }) => previous)).toEqual(first(earlier).map(({ value }) => value))
    expect(first(later)[0]?.previous).toBeGreaterThan(0)
  })

  it('refuses what makes no sense', async () => {
    await expect(ask({ measures: [] })).rejects.toThrow(BadAggregateQuery)
  })
})

function contactsIn({ interactions }: ManyContacts, from: number, to: number): number {
  return interactions.filter((each) => each.occurredAt >= from && each.occurredAt < to).length
}
