import type { Instant } from '../evidence/instant.ts'
import { earlierDay, laterDay, plusDays } from '../model/days.ts'
import type { DateRange } from './aggregate-query.ts'

export const GRANULARITIES = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
export type Granularity = (typeof GRANULARITIES)[number]

/** One stretch of a range. */
export interface Bucket {
  /** Where it starts in the calendar: a Monday, the first of a month. May lie before the range. */
  readonly start: Instant
  /** Its part within the range: `from` included, `to` not. */
  readonly from: Instant
  readonly to: Instant
  /** The days of that part, half-open as well. */
  readonly days: DateRange
}

/** The shortest that a bucket can be, in days: enough to know how many there may be without making them. */
const SHORTEST_DAYS: Record<Granularity, number> = { HOUR: 1 / 25, DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 }

export function mostBuckets(range: DateRange, granularity: Granularity): number {
  return Math.ceil(daysIn(range) / SHORTEST_DAYS[granularity]) + 1
}

/** Cuts a range at the calendar of a zone, oldest first; days may have 23 or 25 hours, weeks start on Monday. */
export function bucketsOf(range: DateRange, granularity: Granularity | null, zone: string): Bucket[] {
  if (granularity === null) return [bucket(range.from, range, zone)]
  const days = dayBuckets(range, granularity === 'HOUR' ? 'DAY' : granularity, zone)
  return granularity === 'HOUR' ? days.flatMap(hoursOf) : days
}

function dayBuckets(range: DateRange, granularity: Exclude<Granularity, 'HOUR'>, zone: string): Bucket[] {
  const buckets: Bucket[] = []
  let start = startIn(granularity, Temporal.PlainDate.from(range.from))
  while (start.toString() < range.to) {
    const next = start.add(LENGTHS[granularity])
    const from = laterDay(start.toString(), range.from)
    const to = earlierDay(next.toString(), range.to)
    buckets.push(bucket(start.toString(), { from, to }, zone))
    start = next
  }
  return buckets
}

const LENGTHS = {
  DAY: { days: 1 },
  WEEK: { days: 7 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  YEAR: { years: 1 },
} satisfies Record<Exclude<Granularity, 'HOUR'>, Temporal.DurationLike>

function startIn(granularity: Exclude<Granularity, 'HOUR'>, day: Temporal.PlainDate): Temporal.PlainDate {
  switch (granularity) {
    case 'DAY':
      return day
    case 'WEEK':
      return day.subtract({ days: day.dayOfWeek - 1 })
    case 'MONTH':
      return day.with({ day: 1 })
    case 'QUARTER':
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) })
    case 'YEAR':
      return day.with({ day: 1, month: 1 })
  }
}

function bucket(start: string, days: DateRange, zone: string): Bucket {
  return { start: startOfDay(start, zone), from: startOfDay(days.from, zone), to: startOfDay(days.to, zone), days }
}

const HOUR_MS = 3_600_000

/** Hours that pass, counted from the start of the day: an hour that the clocks repeat is two buckets. */
function hoursOf(day: Bucket): Bucket[] {
  return Array.from({ length: Math.ceil((day.to - day.from) / HOUR_MS) }, (_, hour) => {
    const from = day.from + hour * HOUR_MS
    return { start: from, from, to: Math.min(from + HOUR_MS, day.to), days: day.days }
  })
}

/** The first instant of a day in a zone: not always midnight. */
export function startOfDay(day: string, zone: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds
}

export function daysIn(range: DateRange): number {
  return Math.round((Date.parse(range.to) - Date.parse(range.from)) / 86_400_000)
}

/** The days of a bucket that have begun by `today` (ISO date); of an hour, its part of a day. */
export function daysLived({ from, to, days }: Bucket, granularity: Granularity | null, today: string): number {
  if (granularity === 'HOUR') return days.from > today ? 0 : (to - from) / (24 * HOUR_MS)
  const end = plusDays(today, 1)
  return Math.max(0, daysIn({ from: days.from, to: earlierDay(end, days.to) }))
}
