import { bucketsOf, type DateRange, FILTER_NAMES, FILTERED_BY, type InteractionFilter } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { contactRows } from './contact-rows.ts'
import type { Plan } from './plan.ts'
import { segmentsOf } from './segments.ts'
import { CONTACT_DAILY, CONTACT_MONTHLY, canServe } from './tables.ts'

const TABLES = { monthly: CONTACT_MONTHLY, daily: CONTACT_DAILY }

/** How many contacts a range holds at most, from the roll-ups: what they cannot tell apart is not left out. */
export async function contactsAtMost(db: Db, plan: Plan, range: DateRange): Promise<number> {
  const around = aDayAround(range)
  const rough = { ...plan, dimensions: [], respects: [], filter: knownToRollUps(plan.filter) }
  const buckets = bucketsOf(around, null, plan.zone)
  const segments = segmentsOf(around, TABLES, null)
  const cells = segments.map(({ table, days }) =>
    contactRows(rough, { table, days, buckets, columns: [sql`contacts`] }),
  )
  const { rows } = await sql<{ contacts: number }>`
    select coalesce(sum(contacts), 0)::bigint as contacts
    from (${sql.join(cells, sql` union all `)}) as cell`.execute(db)
  return rows[0]?.contacts ?? 0
}

/** The days of any zone lie within those of the reporting zone and one more on either side. */
function aDayAround({ from, to }: DateRange): DateRange {
  const moved = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
  return { from: moved(from, -1), to: moved(to, 1) }
}

function knownToRollUps(filter: InteractionFilter): InteractionFilter {
  const known = FILTER_NAMES.filter((name) => canServe(CONTACT_DAILY, [FILTERED_BY[name]], []))
  return Object.fromEntries(known.map((name) => [name, filter[name]]))
}
