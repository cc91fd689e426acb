import { type AdditiveCount, type Bucket, type DateRange, startOfDay } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { contactRows } from './contact-rows.ts'
import { contactSegments, type Plan } from './plan.ts'
import { earliestCutoff, isOpenAt } from './response-windows.ts'
import type { Segment } from './segments.ts'
import { INTERACTION, type Table } from './tables.ts'

/** One row per contact, or per cell of a roll-up, with how much it adds to each count: to be summed by bucket and key. */
export function countedRows(plan: Plan, range: DateRange, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const segments = contactSegments(plan, range)
  const rolledUp = segments.filter(({ table }) => table.grain !== 'CONTACT').map(({ days }) => days)
  const rows = [
    ...segments.map((segment) => rowsOf(plan, segment, buckets)),
    ...rolledUp.flatMap((days) => openRows(plan, days, buckets)),
  ]
  return sql.join(rows, sql` union all `)
}

function rowsOf(plan: Plan, { table, days }: Segment, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const open = table.grain === 'CONTACT' ? isOpenAt(plan.now) : NOT_OPEN
  const counts = plan.sums.map((name) => sql`${addsTo(name, table, open)} as ${sql.ref(name)}`)
  const openAt = sql`case when ${table.sums.unresolved} > 0 and ${open} then occurred_at end as open_at`
  const since = table.grain === 'CONTACT' ? openAt : sql`null::timestamptz as open_at`
  return contactRows(plan, { table, days, buckets, columns: [...counts, ...(countsOpen(plan) ? [since] : [])] })
}

/** Roll-ups do not know the clock: their attempts without an end are taken for unanswered, and open ones put right apart. */
const NOT_OPEN = sql<boolean>`false`

function countsOpen({ sums }: Plan): boolean {
  return sums.includes('open') || sums.includes('unanswered')
}

/** The attempts of rolled-up days that are open after all: one more is open, and one fewer unanswered. */
function openRows(plan: Plan, days: DateRange, buckets: readonly Bucket[]): RawBuilder<unknown>[] {
  const isOver = startOfDay(days.to, plan.zone) <= earliestCutoff(plan.now)
  if (isOver || !countsOpen(plan)) return []
  const added: Partial<Record<AdditiveCount, number>> = { open: 1, unanswered: -1 }
  const counts = plan.sums.map((name) => sql`${sql.lit(added[name] ?? 0)} as ${sql.ref(name)}`)
  const conditions = [sql<boolean>`is_attempt and resolution is null`, isOpenAt(plan.now)]
  return [
    contactRows(plan, {
      table: INTERACTION,
      days,
      buckets,
      columns: [...counts, sql`occurred_at as open_at`],
      conditions,
    }),
  ]
}

/** How much a row adds to a count. */
function addsTo(name: AdditiveCount, { sums }: Table, open: RawBuilder<boolean>): RawBuilder<number> {
  const ofMail = (mailClass: string) =>
    when(sql`channel = 'EMAIL' and direction = 'INBOUND' and mail_class = ${sql.lit(mailClass)}`, sums.contacts)
  switch (name) {
    case 'inbound':
      return when(sql`direction = 'INBOUND'`, sums.contacts)
    case 'outbound':
      return when(sql`direction = 'OUTBOUND'`, sums.contacts)
    case 'emails':
      return when(sql`channel = 'EMAIL'`, sums.contacts)
    case 'legitimate':
      return ofMail('LEGITIMATE')
    case 'graymail':
      return ofMail('GRAYMAIL')
    case 'spam':
      return ofMail('SPAM')
    case 'open':
      return when(open, sums.unresolved)
    case 'unanswered':
      return when(sql`not ${open}`, sums.unresolved)
    default:
      return sums[name]
  }
}

function when(condition: RawBuilder<boolean>, value: RawBuilder<number>): RawBuilder<number> {
  return sql`case when ${condition} then ${value} else 0 end`
}
