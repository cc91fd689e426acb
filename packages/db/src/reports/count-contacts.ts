import type { AdditiveCount, Bucket, DateRange } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { contactRows } from './contact-rows.ts'
import { countsOpen, NO_DAY, NO_INSTANT, openRows, openSince } from './open-rows.ts'
import { contactSegments, type Plan } from './plan.ts'
import { isOpenAt, isOpenThroughout } from './response-windows.ts'
import type { Segment } from './segments.ts'
import { IS_ONE_OF, type Sum, type Table } from './tables.ts'

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
function addsTo(name: AdditiveCount, { sums }: Table, open: RawBuilder<boolean>): RawBuilder<number> {
  const { sum, where } = partOf(name, open)
  return where === null ? sums[sum] : sql`case when ${where} then ${sums[sum]} else 0 end`
}

/** Does a single contact add to a count? As a condition, which an index may know the answer to. */
export function isCountedAs(name: AdditiveCount, open: RawBuilder<boolean>): RawBuilder<boolean> {
  const { sum, where } = partOf(name, open)
  return where === null ? IS_ONE_OF[sum] : sql`(${IS_ONE_OF[sum]} and ${where})`
}

/** Of which sum a count is a part. */
interface Part {
  readonly sum: Sum
  /** Null: all of it. */
  readonly where: RawBuilder<boolean> | null
}

function partOf(name: AdditiveCount, open: RawBuilder<boolean>): Part {
  switch (name) {
    case 'inbound':
      return { sum: 'contacts', where: sql`direction = 'INBOUND'` }
    case 'outbound':
      return { sum: 'contacts', where: sql`direction = 'OUTBOUND'` }
    case 'emails':
      return { sum: 'contacts', where: sql`channel = 'EMAIL'` }
    case 'legitimate':
      return { sum: 'contacts', where: isMail('LEGITIMATE') }
    case 'graymail':
      return { sum: 'contacts', where: isMail('GRAYMAIL') }
    case 'spam':
      return { sum: 'contacts', where: isMail('SPAM') }
    case 'open':
      return { sum: 'unresolved', where: open }
    case 'unanswered':
      return { sum: 'unresolved', where: sql`not ${open}` }
    default:
      return { sum: name, where: null }
  }
}

function isMail(mailClass: string): RawBuilder<boolean> {
  return sql`channel = 'EMAIL' and direction = 'INBOUND' and mail_class = ${sql.lit(mailClass)}`
}
