import {
  CONTACTS_LAST_WEEK,
  type ContactPoint,
  contactsInWeekOf,
  contactsLastWeekOf,
  DEFAULT_THRESHOLDS,
  FATIGUE_CLASSES,
  type FatigueClass,
  fatigueClassOf,
  isUndelivered,
} from '@wavelength/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testId } from '../../testing/a-decision.ts'
import { type ManyContacts, writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { writeContactPoints } from '../customer.ts'
import { refreshStates } from '../customer-state/refresh-states.ts'
import { forgetStates } from '../customer-state/states-as-of.ts'
import { countCustomers } from '../reads/count-customers.ts'
import { customerPage } from '../reads/customer-list.ts'
import { customersInOrder } from '../reads/customers-in-order.ts'
import type { Db, Store } from '../store/open.ts'
import { fatigueReport } from './fatigue-report.ts'

const ZONE = 'Europe/Copenhagen'
const DAY = 86_400_000
const MAY = { maySeeFewPeople: true }

const questions = fc.record({
  now: fc.integer({ min: 0, max: 80 }).map((days) => Date.parse('2026-10-15T09:00Z') + days * DAY),
  thresholds: fc.record({
    overContactedFrom: fc.integer({ min: 2, max: 9 }),
    underContactedBelow: fc.integer({ min: 1, max: 12 }),
  }),
  filter: fc.constantFrom({}, { countries: ['DK'] }, { segments: ['UNKNOWN', 'Business'] }),
})

describe.each(STORE_KINDS)('fatigue, recounted, on %s', (kind) => {
  let store: Store
  let all: ManyContacts
  beforeAll(async () => {
    store = await openTestStore(kind, ZONE)
    all = await writeManyContacts(store.db, ZONE)
    await writeContactPoints(
      store.db,
      all.customers.slice(10).map(({ id }, at) => ({ ...aPoint(at), customerId: id })),
    )
    await withdraw(store, all)
  })
  afterAll(() => store.close())

  it('is what a count customer by customer gives, and every number opens its people', async () => {
    await fc.assert(
      fc.asyncProperty(questions, fc.boolean(), async ({ now, thresholds, filter }, isKept) => {
        await (isKept ? refreshStates(store.db, now) : forgetStates(store.db))
        const report = await fatigueReport(store.db, { filter, thresholds }, { now, ...MAY })
        const customers = all.customers.filter(
          ({ country, segment }) =>
            (!filter.countries || country === 'DK') && (!filter.segments || segment === null || segment === 'Business'),
        )
        const classed = customers.map(({ id }) => ({ now: classedBy(id, now), before: classedBy(id, now - 28 * DAY) }))
        const classOf = (load: Load) => fatigueClassOf(load, thresholds)
        const tell = (which: FatigueClass | null) => ({
          customers: classed.filter((each) => classOf(each.now) === which).length,
          previous: classed.filter((each) => classOf(each.before) === which).length,
        })
        expect([report.customers, report.asOf]).toEqual([customers.length, now])
        expect(report.classes).toEqual(FATIGUE_CLASSES.map((fatigueClass) => ({ fatigueClass, ...tell(fatigueClass) })))
        expect(report.withoutAddress).toEqual(tell(null))
        expect(report.lastWeek).toEqual(
          CONTACTS_LAST_WEEK.map((contacts) => ({
            contacts,
            customers: customers.filter(({ id }) => lastWeekOf(id, now) === contacts).length,
            previous: customers.filter(({ id }) => lastWeekOf(id, now - 7 * DAY) === contacts).length,
          })),
        )
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    ['are counted', forgetStates],
    ['are kept', (db: Db) => refreshStates(db, Date.parse('2026-11-18T09:00Z'))],
  ])('opens the people behind every number where customers %s', async (_, prepare) => {
    await prepare(store.db)
    const now = Date.parse('2026-11-18T09:00Z')
    const thresholds = { overContactedFrom: 5, underContactedBelow: 4 }
    const report = await fatigueReport(store.db, { filter: {}, thresholds }, { now, ...MAY })
    const asked = { now, today: '2026-11-18', reportingZone: ZONE }
    const listed = async (
      classes: FatigueClass[] | null,
      contactsLastWeek: (typeof CONTACTS_LAST_WEEK)[number][] | null,
    ) => {
      const filtered = { ...asked, filter: { fatigue: { classes, contactsLastWeek, thresholds } } }
      const { customers } = await countCustomers(store.db, filtered)
      expect(await customerPage(store.db, { ...filtered, order: NEWEST_FIRST }, WHOLE_PAGE)).toHaveLength(customers)
      expect((await customersInOrder(store.db, filtered, null, 500)).customers).toHaveLength(customers)
      return customers
    }
    for (const { fatigueClass, customers } of report.classes) expect(await listed([fatigueClass], null)).toBe(customers)
    for (const { contacts, customers } of report.lastWeek) expect(await listed(null, [contacts])).toBe(customers)
    expect(report.classes.every(({ customers }) => (customers ?? 0) > 2)).toBe(true)
  })

  it('counts the contacts after which a consent was taken back, once each', async () => {
    const now = Date.parse('2026-11-18T09:00Z')
    const query = { filter: {}, thresholds: DEFAULT_THRESHOLDS }
    const { optOuts, optOutRange } = await fatigueReport(store.db, query, { now, ...MAY })
    expect(optOutRange).toEqual({ from: '2026-10-14', to: '2026-11-11' })
    const after = contactsBeforeWithdrawals()
    const [from, to] = ['2026-10-14', '2026-11-11'].map((day) => Date.parse(`${day}T00:00:00+01:00`)) as [
      number,
      number,
    ]
    for (const { contactsInWeek, numerator, denominator } of optOuts) {
      const level = all.interactions.filter(
        (each) => each.contactsInWeek !== null && contactsInWeekOf(each.contactsInWeek) === contactsInWeek,
      )
      // Summer time ends within the range, so its first day begins an hour earlier.
      const within = level.filter(({ occurredAt }) => occurredAt >= from - 3_600_000 && occurredAt < to)
      expect([denominator, numerator]).toEqual([within.length, within.filter(({ id }) => after.has(id)).length])
    }
    expect(optOuts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBeGreaterThan(5)
  })

  it('withholds numbers about few people, and opt-outs of loads that few people had', async () => {
    const now = Date.parse('2026-12-05T09:00Z')
    const query = { filter: { segments: ['Rare'] }, thresholds: DEFAULT_THRESHOLDS }
    const report = await fatigueReport(store.db, query, { now, maySeeFewPeople: false })
    expect([report.customers, ...report.classes.map(({ customers }) => customers)]).toEqual([null, null, null, null])
    expect(new Set(report.optOuts.map(({ sample }) => sample))).toEqual(new Set(['WITHHELD']))
    expect(report.warnings).toEqual([expect.stringContaining('fewer than 5 people')])
    const everything = await fatigueReport(store.db, query, { now, ...MAY })
    expect([everything.customers, everything.warnings]).toEqual([3, []])
  })

  interface Load {
    readonly contacts: number
    readonly mostInWeek: number
    readonly hasAddress: boolean
  }

  const sent = (id: string, after: number, until: number) =>
    all.interactions.filter(
      (each) =>
        each.customerId === id &&
        each.direction === 'OUTBOUND' &&
        !isUndelivered(each) &&
        each.occurredAt > after &&
        each.occurredAt <= until,
    )

  function classedBy(id: string, at: number): Load {
    const span = sent(id, at - 28 * DAY, at)
    const inWeekUpTo = span.map(({ occurredAt, contactsInWeek }) => ({ occurredAt, contactsInWeek }))
    const place = all.customers.findIndex((customer) => customer.id === id)
    return {
      contacts: span.length,
      mostInWeek: Math.max(0, ...inWeekUpTo.map(({ contactsInWeek }) => contactsInWeek ?? 0)),
      hasAddress: place >= 10 && aPoint(place - 10).status !== 'BLOCKED',
    }
  }

  const lastWeekOf = (id: string, at: number) => contactsLastWeekOf(sent(id, at - 7 * DAY, at).length)

  /** The latest contact of the week before each withdrawal. */
  function contactsBeforeWithdrawals(): ReadonlySet<string> {
    return new Set(
      withdrawals(all).flatMap(({ customerId, at }) => {
        const before = sent(customerId, at - 7 * DAY, at).toSorted((a, b) => a.occurredAt - b.occurredAt)
        return before.at(-1)?.id ?? []
      }),
    )
  }
})

const NEWEST_FIRST = { field: 'CREATED_AT', direction: 'DESC' } as const
const WHOLE_PAGE = { after: null, before: null, limit: 500, inverted: false }

function aPoint(at: number): ContactPoint {
  const status = at % 4 === 0 ? 'BLOCKED' : at % 4 === 1 ? 'BOUNCING' : 'GOOD'
  return { channel: 'EMAIL', address: `${at}@example.org`, label: null, status, verified: false }
}

function withdrawals({ customers }: ManyContacts) {
  return customers.map(({ id }, at) => ({ customerId: id, at: Date.parse('2026-10-16T12:00Z') + at * 11 * 3_600_000 }))
}

/** Each takes back two consents at once; the second time, five days later, takes nothing back. */
async function withdraw({ db }: Store, all: ManyContacts): Promise<void> {
  const entries = withdrawals(all).flatMap(({ customerId, at }, number) =>
    [
      { channel: 'EMAIL', at },
      { channel: 'SMS', at },
      { channel: 'EMAIL', at: at + 5 * DAY },
    ].map((entry, place) => ({
      customerId,
      id: testId(4, number * 3 + place),
      channel: entry.channel as 'EMAIL' | 'SMS',
      purposeClass: 'MARKETING' as const,
      status: 'WITHDRAWN' as const,
      source: 'test',
      effectiveFrom: new Date(entry.at),
      recordedAt: new Date(entry.at),
    })),
  )
  await db.insertInto('consent').values(entries).execute()
}
