import type { Filter } from '../filters/filter.ts'
import { type Period, periodOf, previousPeriod } from '../filters/period.ts'
import type { DataStatus } from '../frame/data-status.ts'

/** What the reader looks at: the filter, worked out against the data there is. */
export interface View {
  readonly filter: Filter
  readonly period: Period
  readonly previous: Period | null
  readonly status: DataStatus
}

export function viewOf(filter: Filter, status: DataStatus): View {
  const period = periodOf(filter.range, status, new Date(status.asOf))
  const hasPrevious = filter.comparesWithPrevious && filter.range !== 'all'
  return { filter, period, previous: hasPrevious ? previousPeriod(period) : null, status }
}
