import {
  type DateRange,
  daysIn,
  earlierDay,
  type Instant,
  type InteractionFilter,
  laterDay,
  localTimeAt,
  plusDays,
  yearBefore,
} from '@wavelength/core'
import type { Shown, ShownComparison, ShownDays } from './shown.ts'

/** What a guest may see at one instant. */
export interface GuestLimit {
  /** Null: every day. */
  readonly days: DateRange | null
  /** The days that they may be compared with. */
  readonly compared: DateRange | null
  readonly timeZone: string
  readonly filter: InteractionFilter
  /** In that zone. */
  readonly today: string
}

/** Relative days are counted back from today, which is the last of them. */
export function guestLimit(
  shown: Shown,
  { now, reportingZone }: { readonly now: Instant; readonly reportingZone: string },
): GuestLimit {
  const timeZone = shown.timeZone ?? reportingZone
  const today = localTimeAt(timeZone, now).day
  const days = daysOf(shown.days, today)
  return { days, compared: comparedOf(shown.comparison, days), timeZone, filter: shown.filter, today }
}

function daysOf(days: ShownDays, today: string): DateRange | null {
  switch (days.kind) {
    case 'ALL':
      return null
    case 'DAYS':
      return { from: days.from, to: days.to }
    case 'LAST_DAYS':
      return { from: plusDays(today, 1 - days.days), to: plusDays(today, 1) }
  }
}

const WEEK = 7
const YEAR_OF_WEEKS = 52 * WEEK

/** Wide enough for the same dates and for the same days of the week, whichever the reader lays beside each other. */
function comparedOf(comparison: ShownComparison | null, days: DateRange | null): DateRange | null {
  if (comparison === null) return null
  if (comparison.kind === 'DAYS') return { from: comparison.from, to: comparison.to }
  if (days === null) return null
  if (comparison.kind === 'PREVIOUS') {
    const weeks = Math.ceil(daysIn(days) / WEEK)
    return { from: plusDays(days.from, -weeks * WEEK), to: days.from }
  }
  return {
    from: earlierDay(yearBefore(days.from), plusDays(days.from, -YEAR_OF_WEEKS)),
    to: laterDay(yearBefore(days.to), plusDays(days.to, -YEAR_OF_WEEKS)),
  }
}
