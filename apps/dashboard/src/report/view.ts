import { comparedPeriod } from '../filters/comparison.ts'
import { type Filter, interactionFilter } from '../filters/filter.ts'
import { type Period, periodOf } from '../filters/period.ts'
import { dayIn } from '../format/time.ts'
import type { DataStatus } from '../frame/data-status.ts'

/** What the reader looks at: the filter, worked out against the data there is. */
export interface View {
  readonly filter: Filter
  readonly period: Period
  /** The days it is held against; null for none. */
  readonly previous: Period | null
  /** Whose days these are. */
  readonly timeZone: string
  readonly status: DataStatus
}

export function viewOf(filter: Filter, status: DataStatus): View {
  const timeZone = filter.timeZone ?? status.timeZone
  const whole = periodOf(filter.range, { ...status, timeZone }, new Date(status.asOf))
  const period = filter.isCompleteOnly ? completeDays(whole, status.dataThrough, timeZone) : whole
  const previous = filter.range === 'all' ? null : comparedPeriod(period, filter.comparison, filter.matchesWeekdays)
  return { filter, period, previous, timeZone, status }
}

/** Without the day on which the data ends, and what comes after it; a period of nothing else stays as it is. */
function completeDays({ from, to }: Period, dataThrough: string | null, timeZone: string): Period {
  const lastDay = dataThrough === null ? to : dayIn(new Date(dataThrough), timeZone)
  return { from, to: lastDay > from && lastDay < to ? lastDay : to }
}

/** What all questions of a page have in common; `range` may be another than the page's own. */
export function askedOf({ filter, period, timeZone, status }: View, range: Period = period) {
  return {
    range,
    filter: interactionFilter(filter),
    ...(timeZone !== status.timeZone && { timeZone }),
  }
}
