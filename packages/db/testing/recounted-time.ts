import type { AggregateQuery, Granularity } from '@wavelength/core'
import type { Contact } from './recounted-contact.ts'

export interface Recounting {
  readonly query: AggregateQuery
  readonly zone: string
  readonly now: number
}

export function startOf({ granularity }: AggregateQuery, { local, starts }: Contact): number | null {
  if (granularity == null) return null
  const start = starts.get(granularity) ?? calendarStart(granularity, local)
  starts.set(granularity, start)
  return start
}

function calendarStart(granularity: Granularity, local: Temporal.ZonedDateTime): number {
  if (granularity === 'HOUR') return local.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
  const day = local.toPlainDate()
  const first = {
    DAY: () => day,
    WEEK: () => day.subtract({ days: day.dayOfWeek - 1 }),
    MONTH: () => day.with({ day: 1 }),
    QUARTER: () => day.with({ day: 1, month: [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10][day.month - 1] ?? 1 }),
    YEAR: () => day.with({ day: 1, month: 1 }),
  }
  return first[granularity]().toZonedDateTime(local.timeZoneId).epochMilliseconds
}

/** Days of the row that lie in the range and have begun. */
export function daysOf({ query, zone, now }: Recounting, start: number | null): number {
  if (query.granularity === 'HOUR') return 1 / 24
  const units = { DAY: 'days', WEEK: 'weeks', MONTH: 'months', QUARTER: 'quarters', YEAR: 'years' } as const
  const dayAt = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  let day = Temporal.PlainDate.from(query.range.from)
  let days = 0
  for (; day.toString() < query.range.to; day = day.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(day, dayAt(now)) > 0) continue
    if (start === null || query.granularity == null) days += 1
    else {
      const first = dayAt(start)
      const unit = units[query.granularity]
      const end = unit === 'quarters' ? first.add({ months: 3 }) : first.add({ [unit]: 1 })
      if (Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, end) < 0) days += 1
    }
  }
  return days
}
