import type { DateRange, Granularity } from '@wavelength/core'
import { INTERACTION, type Table } from './tables.ts'

/** Some days of a range and the table from which they are counted. */
export interface Segment {
  readonly table: Table
  readonly days: DateRange
}

export interface Tables {
  readonly monthly: Table | null
  readonly daily: Table | null
}

const CUT_AT_MONTHS: readonly (Granularity | null)[] = [null, 'MONTH', 'QUARTER', 'YEAR']

/** Whole months from the monthly table, other days from the daily one, and whatever is left from the single contacts. */
export function segmentsOf(range: DateRange, { monthly, daily }: Tables, granularity: Granularity | null): Segment[] {
  const byDay = daily ?? INTERACTION
  const months = monthly !== null && CUT_AT_MONTHS.includes(granularity) ? wholeMonths(range) : null
  if (monthly === null || months === null) return [{ table: byDay, days: range }]
  return [
    { table: byDay, days: { from: range.from, to: months.from } },
    { table: monthly, days: months },
    { table: byDay, days: { from: months.to, to: range.to } },
  ].filter(({ days }) => days.from < days.to)
}

/** The whole months within a range; null when there are none. */
function wholeMonths({ from, to }: DateRange): DateRange | null {
  const first = Temporal.PlainDate.from(from)
  const begun = first.with({ day: 1 })
  const start = first.day === 1 ? begun : begun.add({ months: 1 })
  const stop = Temporal.PlainDate.from(to).with({ day: 1 })
  return Temporal.PlainDate.compare(start, stop) < 0 ? { from: start.toString(), to: stop.toString() } : null
}
