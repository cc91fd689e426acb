import { lengthOf, type Period } from '../filters/period.ts'
import { dayIn, monthText, plusDays, shortDayText } from '../format/time.ts'
import type { View } from '../report/view.ts'

/** What one bar or one point stands for. */
export type Interval = 'DAY' | 'WEEK' | 'MONTH'

/** More bars than this cannot be told apart, nor drawn fast. */
export const MOST_BARS = 420

/** Days up to six weeks, then weeks, then months: a bar stays wide enough to point at. */
export function intervalFor(period: Period): Interval {
  const days = lengthOf(period)
  if (days <= 45) return 'DAY'
  return days <= 3 * 366 ? 'WEEK' : 'MONTH'
}

/** A stretch of time on an axis. */
export interface TimePoint {
  /** First day, ISO. */
  readonly day: string
  readonly label: string
  /** Part of its days lie outside the period or the data. */
  readonly isPartial: boolean
}

/** The stretch that begins at an instant, in the days of the view. */
export function timePointAt(
  start: string,
  { period, timeZone, status }: View,
  interval: Interval = intervalFor(period),
): TimePoint {
  const day = dayIn(new Date(start), timeZone)
  const end = endOf(day, interval)
  const known = status.dataThrough === null ? period.to : dayIn(new Date(status.dataThrough), timeZone)
  return {
    day,
    label: interval === 'MONTH' ? monthText(day) : shortDayText(day),
    isPartial: day < period.from || end > period.to || end > known,
  }
}

/** The day after its last. */
export function endOf(day: string, interval: Interval): string {
  if (interval === 'DAY') return plusDays(day, 1)
  if (interval === 'WEEK') return plusDays(day, 7)
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
