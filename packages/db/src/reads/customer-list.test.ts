import {
  type AdditiveCount,
  type AggregateQuery,
  attemptStateAt,
  type ContactsBehind,
  countsBehind,
  FORMULAS,
  MEASURE_PARTS,
  MEASURES,
} from '@wavelength/core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyQuery } from '../../testing/aggregate-queries.ts'
import { type ManyContacts, writeManyContacts } from '../../testing/many-contacts.ts'
import { type Contact, contactsIn, isAsked } from '../../testing/recounted-contact.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { aggregate } from '../reports/aggregate.ts'
import type { Store } from '../store/open.ts'
import { countContacts, countCustomers } from './count-customers.ts'
import type { CustomerFilter } from './customer-filter.ts'
import { customerPage } from './customer-list.ts'
import { customersInOrder } from './customers-in-order.ts'
import type { Cursor } from './keyset.ts'

const ZONE = 'Europe/Copenhagen'
const NOWS = ['2026-10-20T13:37Z', '2026-11-15T22:59:30Z', '2027-03-01T00:00Z'].map(Date.parse)

const behinds = fc.record({
  query: anyQuery,
  measure: fc.constantFrom(...MEASURES, null),
  part: fc.constantFrom(...MEASURE_PARTS, null),
  now: fc.constantFrom(...NOWS),
  direction: fc.constantFrom('ASC', 'DESC'),
  inverted: fc.boolean(),
})

describe.each(STORE_KINDS)('customers behind a number on %s', (kind) => {
  let store: Store
  let everything: ManyContacts
  beforeAll(async () => {
    store = await openTestStore(kind, ZONE)
    everything = await writeManyContacts(store.db, ZONE)
  })
  afterAll(() => store.close())

  const contextAt = (now: number) => ({ now, today: new Date(now).toISOString().slice(0, 10), reportingZone: ZONE })

  it('are those whose contacts a count by hand finds, and as many as the aggregate tells', async () => {
    await fc.assert(
      fc.asyncProperty(behinds, async ({ query, measure, part, now, direction, inverted }) => {
        const { range, timeZone, filter } = query
        const behind: ContactsBehind = { range, timeZone, filter, measure, part }
        const found = contactsIn(timeZone ?? ZONE, everything).filter(
          (contact) => isAskedFor(query, contact) && countsBehind(behind).some((name) => IS[name](contact, now)),
        )
        const people = new Set(found.map(({ customerId }) => customerId))
        const filtered = { ...contextAt(now), filter: { contacts: behind } }
        const counted = await countBoth(store, filtered)
        expect(counted).toEqual({ customers: people.size, contacts: found.length })
        expect(await told(store, { behind, now })).toEqual(counted)
        expect(await idsListed(store, filtered)).toEqual([...people].sort())
        expect(await idsInOrder(store, filtered)).toEqual([...people].sort())
        const byContact = direction === 'DESC' ? latestFirst(found) : latestFirst(found).toReversed()
        expect(await idsByContact(store, { ...filtered, direction, inverted })).toEqual(byContact)
      }),
      { numRuns: 120 },
    )
  })

  it('are counted within the rest of the filter', async () => {
    const contacts: ContactsBehind = { range: { from: '2026-10-01', to: '2026-12-01' }, measure: 'UNANSWERED' }
    const asked = {
      ...contextAt(Date.parse('2027-03-01T00:00Z')),
      filter: { contacts, countries: ['DK'], sample: true },
    }
    const found = everything.interactions.filter((each) => attemptStateAt(each, asked.now) === 'UNANSWERED')
    const danes = everything.customers.filter(({ country, isSample }) => country === 'DK' && isSample)
    const behind = found.filter(({ customerId }) => danes.some(({ id }) => id === customerId))
    const people = new Set(behind.map(({ customerId }) => customerId))
    expect(await countBoth(store, asked)).toEqual({ customers: people.size, contacts: behind.length })
    expect(await idsListed(store, asked)).toEqual([...people].sort())
    expect(await idsByContact(store, { ...asked, direction: 'DESC', inverted: false })).toEqual(latestFirst(behind))
    expect(people.size).toBeGreaterThan(3)
  })
})

/** Grouping by nothing, so that only the filter leaves contacts out. */
function isAskedFor(query: AggregateQuery, contact: Contact): boolean {
  return isAsked({ ...query, dimensions: [] }, contact)
}

interface Asked {
  readonly behind: ContactsBehind
  readonly now: number
}

/** What the aggregate tells of the same contacts: people for a question about all of them, else the number alone. */
async function told({ db }: Store, { behind, now }: Asked) {
  const { range, timeZone, filter, part } = behind
  const measure = behind.measure ?? 'CONTACTS'
  const counted = measure === 'CHANNEL_SHARE' ? 'CONTACTS' : measure
  const measures = [counted, 'CONTACTS', 'CUSTOMERS'] as const
  const query = { measures, range, timeZone, filter, exactPeople: true }
  const { rows } = await aggregate(db, query, { now, maySeeFewPeople: true })
  const [asked, all, people] = measures.map((each) => rows[0]?.values.find((value) => value.measure === each))
  const isWithheld = asked?.sample === 'WITHHELD'
  const numbers = {
    COUNT: asked?.value,
    CHANNEL_SHARE: asked?.value,
    PEOPLE: all?.value,
    PER_CUSTOMER: asked?.numerator,
    QUANTILE: asked?.denominator,
    SHARE: part === 'NUMERATOR' ? asked?.numerator : asked?.denominator,
  }
  const contacts = rows.length === 0 ? 0 : isWithheld ? expect.any(Number) : numbers[FORMULAS[measure].kind]
  const isAll = countsBehind(behind).join() === 'contacts'
  return { customers: isAll ? (people?.value ?? 0) : expect.any(Number), contacts }
}

async function countBoth({ db }: Store, asked: Listing) {
  const { customers, low, high } = await countCustomers(db, asked)
  expect([low, high]).toEqual([null, null])
  return { customers, contacts: await countContacts(db, asked) }
}

async function idsListed({ db }: Store, asked: Listing): Promise<string[]> {
  const order = { field: 'CREATED_AT', direction: 'DESC' } as const
  const page = { after: null, before: null, limit: 1_000, inverted: false }
  const rows = await customerPage(db, { ...asked, order }, page)
  return rows.map(({ id }) => id).sort()
}

type Listing = {
  readonly filter: CustomerFilter
  readonly now: number
  readonly today: string
  readonly reportingZone: string
}

/** By hand: whose latest of these contacts was last comes first. */
function latestFirst(contacts: readonly Pick<Contact, 'customerId' | 'occurredAt'>[]): string[] {
  const latest = new Map<string, number>()
  for (const { customerId, occurredAt } of contacts) {
    latest.set(customerId, Math.max(occurredAt, latest.get(customerId) ?? -Infinity))
  }
  const ids = [...latest.keys()].sort().toReversed()
  return ids.toSorted((a, b) => (latest.get(b) ?? 0) - (latest.get(a) ?? 0))
}

interface Turned extends Listing {
  readonly direction: 'ASC' | 'DESC'
  readonly inverted: boolean
}

/** Page after page, or from the last page back. */
async function idsByContact({ db }: Store, { direction, inverted, ...asked }: Turned): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: Cursor | null = null, goesOn = true; goesOn; ) {
    const page = { after: inverted ? null : cursor, before: inverted ? cursor : null, limit: 9, inverted }
    const rows = await customerPage(db, { ...asked, order: { field: 'CONTACTS', direction } }, page)
    ids.push(...rows.map(({ id }) => id))
    const last = rows.at(-1)
    cursor = last ? { key: last.cursorKey, id: last.id } : null
    goesOn = rows.length === 9
  }
  return inverted ? ids.toReversed() : ids
}

/** As a file is written, a few at a time. */
async function idsInOrder({ db }: Store, asked: Listing): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null, goesOn = true; goesOn; ) {
    const { customers, next } = await customersInOrder(db, asked, after, 25)
    ids.push(...customers.map(({ id }) => id))
    after = next
    goesOn = next !== null
  }
  return ids
}

const inClass = (mailClass: string) => (contact: Contact) =>
  contact.channel === 'EMAIL' && contact.direction === 'INBOUND' && contact.mailClass === mailClass
const inState = (state: string) => (contact: Contact, now: number) => attemptStateAt(contact, now) === state

const IS: Record<AdditiveCount, (contact: Contact, now: number) => boolean> = {
  contacts: () => true,
  inbound: ({ direction }) => direction === 'INBOUND',
  outbound: ({ direction }) => direction === 'OUTBOUND',
  attempts: ({ isAttempt }) => isAttempt,
  answered: inState('ANSWERED'),
  declined: inState('DECLINED'),
  undelivered: inState('UNDELIVERED'),
  unanswered: inState('UNANSWERED'),
  open: inState('OPEN'),
  keyed: ({ direction, messageKey }) => direction === 'OUTBOUND' && messageKey !== null,
  repeats: ({ isRepeat }) => isRepeat,
  emails: ({ channel }) => channel === 'EMAIL',
  legitimate: inClass('LEGITIMATE'),
  graymail: inClass('GRAYMAIL'),
  spam: inClass('SPAM'),
}
