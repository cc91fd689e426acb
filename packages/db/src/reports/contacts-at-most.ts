import {
  bucketsOf,
  type ContactsForPeople,
  type DateRange,
  FILTER_NAMES,
  FILTERED_BY,
  type InteractionFilter,
  plusDays,
} from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { contactRows } from './contact-rows.ts'
import { type Plan, tablesFor } from './plan.ts'
import { segmentsOf } from './segments.ts'
import { CONTACT_DAILY, canServe, respectsOf } from './tables.ts'

/** How many contacts a range holds at most, from the roll-ups: what they cannot tell apart is not left out. */
export async function contactsAtMost(db: Db, plan: Plan, range: DateRange): Promise<ContactsForPeople> {
  const known = knownToRollUps(plan.filter)
  const inRange = await contactsThrough(db, { ...plan, filter: {} }, range)
  const asked =
    respectsOf([], known).length === 0 ? inRange : await contactsThrough(db, { ...plan, filter: known }, range)
  return { asked, inRange }
}

/** The contacts that the filter lets through. */
async function contactsThrough(db: Db, plan: Plan, range: DateRange): Promise<number> {
  const around = aDayAround(range)
  const respects = respectsOf([], plan.filter)
  const undivided = { ...plan, dimensions: [], respects }
  const buckets = bucketsOf(around, null, plan.zone)
  const cells = segmentsOf(around, tablesFor(respects, []), null).map(({ table, days }) =>
    contactRows(undivided, { table, days, buckets, columns: [sql`contacts`] }),
  )
  const { rows } = await sql<{ contacts: number }>`
    select coalesce(sum(contacts), 0)::bigint as contacts
    from (${sql.join(cells, sql` union all `)}) as cell`.execute(db)
  return rows[0]?.contacts ?? 0
}

/** The days of any zone lie within those of the reporting zone and one more on either side. */
export function aDayAround({ from, to }: DateRange): DateRange {
  return { from: plusDays(from, -1), to: plusDays(to, 1) }
}

/** What the finest of the sums tell apart. */
export function knownToRollUps(filter: InteractionFilter): InteractionFilter {
  const known = FILTER_NAMES.filter((name) => canServe(CONTACT_DAILY, [FILTERED_BY[name]], []))
  return Object.fromEntries(known.map((name) => [name, filter[name]]))
}
