import { type Parsed, parsing, readText } from '@wavelength/core'
import {
  customersById,
  type Db,
  joinWriters,
  lockAll,
  markKnownElsewhere,
  type Store,
  type StoredCustomer,
  writeCustomers,
} from '@wavelength/db'
import { audited } from './audit/audited.ts'
import type { Deed } from './audit/deed.ts'
import { People } from './ingest/people.ts'
import { settleTimelines } from './ingest/settle-timelines.ts'
import { updated } from './ingest/updated-customer.ts'
import { retrying } from './retrying.ts'
import { readSettings } from './settings.ts'

export interface SegmentAssignment {
  readonly customerIds: readonly string[]
  /** Nothing, or nothing but blanks, takes them out of the segment that they are in. */
  readonly segment: string | null
}

export interface AssignedSegment {
  /** As it is kept; null: they are in none now. */
  readonly segment: string | null
  /** What each of those who are known was in before, by their ids. */
  readonly before: ReadonlyMap<string, string | null>
}

/** Puts customers into a segment, as if a source had told it of each of them. Who is not known is left out. */
export async function assignSegment(
  store: Store,
  { customerIds, segment: told }: SegmentAssignment,
  deed: Deed,
): Promise<Parsed<AssignedSegment>> {
  const parsed = parsing(() => readText({ segment: told }, 'segment'))
  if (parsed.status === 'rejected') return parsed
  const segment = parsed.value
  const known = await retrying(() =>
    audited(store, { ...deed, action: 'SEGMENT_ASSIGNED' }, async (db) => {
      const customers = await lockedCustomers(db, customerIds)
      const moving = customers.filter((customer) => customer.segment !== segment)
      await move(db, moving, segment)
      return { value: customers, subject: moving.length === 0 ? null : subjectOf(moving.length, segment) }
    }),
  )
  const before = new Map(known.map((customer) => [customer.id, customer.segment]))
  return { status: 'parsed', value: { segment, before } }
}

async function lockedCustomers(db: Db, customerIds: readonly string[]): Promise<StoredCustomer[]> {
  await joinWriters(db)
  await lockAll(db, customerIds)
  return customersById(db, [...new Set(customerIds)].sort())
}

async function move(db: Db, customers: readonly StoredCustomer[], segment: string | null): Promise<void> {
  const settings = await readSettings(db)
  const moved = customers.map((customer) => updated(customer, { identities: [], segment }))
  const ids = moved.map(({ id }) => id)
  const people = new People(new Map(), settings.customerNamespace)
  people.meet(moved)
  await writeCustomers(db, moved)
  await markKnownElsewhere(db, [], ids)
  await settleTimelines(db, settings, people, [], new Set(ids))
}

/** `2 customers: "gold"` */
function subjectOf(customers: number, segment: string | null): string {
  return `${customers} customers: ${segment === null ? 'no segment' : JSON.stringify(segment)}`
}
