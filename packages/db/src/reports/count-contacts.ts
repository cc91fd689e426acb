import type { AdditiveCount, Bucket, DateRange } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { contactRows } from './contact-rows.ts'
import { countsOpen, NO_DAY, NO_INSTANT, openRows, openSince } from './open-rows.ts'
import { contactSegments, type Plan } from './plan.ts'
import { isOpenAt, isOpenThroughout } from './response-windows.ts'
import type { Segment } from './segments.ts'
import type { Table } from './tables.ts'

/** One row per contact, or per cell of a roll-up, with how much it adds to each count: to be summed by bucket and key. */
export function countedRows(plan: Plan, range: DateRange, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const segments = contactSegments(plan, range)
  const rows = [...segments.map((segment) => rowsOf(plan, segment, buckets)), ...openRows(plan, segments, buckets)]
  return sql.join(rows, sql` union all `)
}

function rowsOf(plan: Plan, { table, days }: Segment, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const open = openIn(table, plan)
  const counts = plan.sums.map((name) => sql`${addsTo(name, table, open)} as ${sql.ref(name)}`)
  const since = countsOpen(plan) ? openSinceIn(table, open) : []
  return contactRows(plan, { table, days, buckets, columns: [...counts, ...since] })
}

/** Are the attempts without an end in a row open, as far as its table knows? */
function openIn({ grain }: Table, { now, zone }: Plan): RawBuilder<boolean> {
  if (grain === 'MONTH') return sql`false`
  return grain === 'DAY' ? isOpenThroughout(now, zone) : isOpenAt(now)
}

function openSinceIn({ grain, sums }: Table, open: RawBuilder<boolean>): RawBuilder<unknown>[] {
  const whenOpen = (column: RawBuilder<unknown>) => sql`case when ${sums.unresolved} > 0 and ${open} then ${column} end`
  return openSince(
    grain === 'CONTACT' ? whenOpen(sql`occurred_at`) : NO_INSTANT,
    grain === 'DAY' ? whenOpen(sql`day`) : NO_DAY,
  )
}

/** How much a row adds to a count. */
export function addsTo(name: AdditiveCount, { sums }: Table, open: RawBuilder<boolean>): RawBuilder<number> {
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
