import { plusDays } from '../format/time.ts'
import { isRange, lengthOf, type Period } from './period.ts'

/** Against which days: as many just before, the same a year before, none, or days of one's own choice. */
export type Comparison = 'prev' | 'year' | 'none' | `${string}..${string}`

const NAMED = ['prev', 'year', 'none'] as const

export function comparisonIn(written: string | undefined): Comparison | null {
  const named = NAMED.find((name) => name === written)
  if (named) return named
  return isRange(written) && isDays(written) ? written : null
}

export function isDays(written: string): written is `${string}..${string}` {
  return written.includes('..')
}

const WEEK = 7
const WEEKS_A_YEAR = 52

/** The days a period is held against, as many as it has unless they were chosen. */
export function comparedPeriod(period: Period, comparison: Comparison, matchesWeekdays: boolean): Period | null {
  if (comparison === 'none') return null
  if (isDays(comparison)) return chosen(comparison)
  if (comparison === 'year') return matchesWeekdays ? back(period, WEEKS_A_YEAR * WEEK) : yearBefore(period)
  const days = lengthOf(period)
  return back(period, matchesWeekdays ? Math.ceil(days / WEEK) * WEEK : days)
}

function back({ from, to }: Period, days: number): Period {
  return { from: plusDays(from, -days), to: plusDays(to, -days) }
}

function chosen(days: `${string}..${string}`): Period {
  const [from = '', last = ''] = days.split('..')
  return { from, to: plusDays(last, 1) }
}

/** The same dates; 29 February is held against 1 March, as the calendar counts on. */
function yearBefore({ from, to }: Period): Period {
  return { from: sameDateBefore(from), to: sameDateBefore(to) }
}

function sameDateBefore(day: string): string {
  return plusDays(
    `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4).replace('-02-29', '-03-01')}`,
    0,
  )
}
