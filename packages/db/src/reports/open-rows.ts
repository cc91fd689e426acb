import { type AdditiveCount, type Bucket, type DateRange, localTimeAt, plusDays } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { contactRows } from './contact-rows.ts'
import type { Plan } from './plan.ts'
import { type Cutoff, cutoffsAt, earliestCutoff, isAfter, isOneOf, isOpenThroughout } from './response-windows.ts'
import type { Segment } from './segments.ts'
import { INTERACTION, type Table } from './tables.ts'

/** Does the answer depend on which attempts are still open? */
export function countsOpen({ sums }: Plan): boolean {
  return sums.includes('open') || sums.includes('unanswered')
}

/** When a row has open attempts: the instant of one contact, or the day of a cell. */
export function openSince(at: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return [sql`${at} as open_at`, sql`${day} as open_day`]
}

export const NO_INSTANT = sql`null::timestamptz`
export const NO_DAY = sql`null::date`

/**
 * Roll-ups do not know the clock. A day lies before the cutoff of a channel or after it, so that its attempts without an
 * end are unanswered or open; what is put right here are the months, which hold days of both kinds, and the days of the
 * cutoffs, of which single contacts are read: one more is open, and one fewer unanswered.
 */
export function openRows(plan: Plan, segments: readonly Segment[], buckets: readonly Bucket[]): RawBuilder<unknown>[] {
  const { daily } = plan.contactTables
  if (!countsOpen(plan) || daily === null) return []
  const rolledUp = segments.filter(({ table }) => table.grain !== 'CONTACT')
  const months = rolledUp.filter(({ table }) => table.grain === 'MONTH').map(({ days }) => daysAfter(plan, days))
  return [
    ...months.filter(({ from, to }) => from < to).map((days) => openCells(plan, daily, { days, buckets })),
    ...rolledUp.flatMap(({ days }) =>
      cutoffsAt(plan.now).flatMap((cutoff) => openContacts(plan, cutoff, { days, buckets })),
    ),
  ]
}

/** The days of a range that lie after the earliest cutoff. */
function daysAfter({ now, zone }: Plan, { from, to }: DateRange): DateRange {
  const first = plusDays(localTimeAt(zone, earliestCutoff(now)).day, 1)
  return { from: from > first ? from : first, to }
}

interface Within {
  readonly days: DateRange
  readonly buckets: readonly Bucket[]
}

function openCells(plan: Plan, daily: Table, { days, buckets }: Within): RawBuilder<unknown> {
  const { unresolved } = daily.sums
  return contactRows(plan, {
    table: daily,
    days,
    buckets,
    columns: [...putRight(plan, unresolved), ...openSince(NO_INSTANT, sql`day`)],
    conditions: [isOpenThroughout(plan.now, plan.zone), sql<boolean>`${unresolved} > 0`],
  })
}

/** The open attempts of the day on which some channels have their cutoff. */
function openContacts(plan: Plan, { channels, at }: Cutoff, { days, buckets }: Within): RawBuilder<unknown>[] {
  const { day } = localTimeAt(plan.zone, at)
  if (day < days.from || day >= days.to) return []
  return [
    contactRows(plan, {
      table: INTERACTION,
      days: { from: day, to: plusDays(day, 1) },
      buckets,
      columns: [...putRight(plan, sql`1`), ...openSince(sql`occurred_at`, NO_DAY)],
      conditions: [sql<boolean>`is_attempt and resolution is null`, isOneOf(channels), isAfter(at)],
    }),
  ]
}

function putRight({ sums }: Plan, open: RawBuilder<number>): RawBuilder<unknown>[] {
  const added: Partial<Record<AdditiveCount, RawBuilder<number>>> = { open, unanswered: sql`-${open}` }
  return sums.map((name) => sql`${added[name] ?? sql`0`} as ${sql.ref(name)}`)
}
