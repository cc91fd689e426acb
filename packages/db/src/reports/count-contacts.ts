import { type AdditiveCount, type Bucket, type DateRange, localTimeAt, startOfDay } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { contactRows } from './contact-rows.ts'
import { contactSegments, type Plan } from './plan.ts'
import { type Cutoff, cutoffsAt, isOneOf, isOpenAt, isOpenDay } from './response-windows.ts'
import type { Segment } from './segments.ts'
import { instant } from './sql-values.ts'
import { INTERACTION, type Table } from './tables.ts'

/** One row per contact, or per cell of a roll-up, with how much it adds to each count: to be summed by bucket and key. */
export function countedRows(plan: Plan, range: DateRange, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const segments = contactSegments(plan, range)
  const parts = segments.flatMap((segment) => [
    rowsOf(plan, segment, buckets),
    ...(segment.table.grain === 'DAY' ? openOnCutoffDays(plan, segment, buckets) : []),
  ])
  return sql.join(parts, sql` union all `)
}

function rowsOf(plan: Plan, { table, days }: Segment, buckets: readonly Bucket[]): RawBuilder<unknown> {
  const open = openSql(table, plan)
  const counts = plan.sums.map((name) => sql`${addsTo(name, table, open)} as ${sql.ref(name)}`)
  return contactRows(plan, { table, days, buckets, columns: [...counts, ...openSince(plan, table, open)] })
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

/** Are the attempts without an end open? Those on the very day of a cutoff are taken for unanswered, and put right apart. */
function openSql({ grain }: Table, { now, zone }: Plan): RawBuilder<boolean> {
  if (grain === 'MONTH') return sql`false`
  return grain === 'DAY' ? isOpenDay(now, zone) : isOpenAt(now)
}

/** The day or the instant of an open attempt: a roll-up knows the one, a contact the other. */
function openSince(
  { sums }: Plan,
  { grain, sums: { unresolved } }: Table,
  open: RawBuilder<boolean>,
): RawBuilder<unknown>[] {
  if (!sums.includes('open')) return []
  const moment = (at: RawBuilder<unknown>) => sql`case when ${unresolved} > 0 and ${open} then ${at} end`
  const day = grain === 'DAY' ? moment(sql`day`) : sql`null::date`
  const instantOf = grain === 'CONTACT' ? moment(sql`occurred_at`) : sql`null::timestamptz`
  return [sql`${day} as open_day`, sql`${instantOf} as open_at`]
}

/** The attempts of a cutoff's own day that are open after all: one more is open, and one fewer unanswered. */
function openOnCutoffDays(plan: Plan, { days }: Segment, buckets: readonly Bucket[]): RawBuilder<unknown>[] {
  if (!plan.sums.includes('open') && !plan.sums.includes('unanswered')) return []
  return cutoffsAt(plan.now).flatMap((cutoff) => {
    const { day } = localTimeAt(plan.zone, cutoff.at)
    return days.from <= day && day < days.to ? [openAfterCutoff(plan, cutoff, { day, buckets })] : []
  })
}

function openAfterCutoff(
  plan: Plan,
  { channels, at }: Cutoff,
  { day, buckets }: { readonly day: string; readonly buckets: readonly Bucket[] },
): RawBuilder<unknown> {
  const nextDay = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const added: Partial<Record<AdditiveCount, number>> = { open: 1, unanswered: -1 }
  const counts = plan.sums.map((name) => sql`${sql.lit(added[name] ?? 0)} as ${sql.ref(name)}`)
  const since = plan.sums.includes('open') ? [sql`${day}::date as open_day`, sql`null::timestamptz as open_at`] : []
  return contactRows(plan, {
    table: INTERACTION,
    days: { from: day, to: nextDay },
    buckets,
    columns: [...counts, ...since],
    conditions: [
      isOneOf(channels),
      sql<boolean>`occurred_at > ${instant(at)}`,
      sql<boolean>`occurred_at < ${instant(startOfDay(nextDay, plan.zone))}`,
      sql<boolean>`is_attempt and resolution is null`,
    ],
  })
}
