import { dayIn, daysBetween, dayText, isDay, plusDays } from '../format/time.ts'
import { t, word } from '../words/t.ts'

/** "90d" follows today; "2026-08-01..2026-10-31" stays where it is, both days included. */
export type Range = (typeof RELATIVE_RANGES)[number] | 'all' | `${string}..${string}`

export const RELATIVE_RANGES = ['7d', '30d', '90d', '12m'] as const

export const RELATIVE_DAYS = { '7d': 7, '30d': 30, '90d': 90, '12m': 365 } satisfies Record<
  (typeof RELATIVE_RANGES)[number],
  number
>

/** Days `from` up to but without `to`, as ISO dates in the report's zone. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Where the data begins and ends. */
export interface Reach {
  readonly dataFrom: string | null
  readonly dataThrough: string | null
  readonly timeZone: string
}

export function isRange(written: string | undefined): written is Range {
  if (written === undefined) return false
  if (written === 'all' || RELATIVE_RANGES.some((range) => range === written)) return true
  const [from = '', last = '', ...more] = written.split('..')
  return more.length === 0 && isDay(from) && isDay(last) && from <= last
}

export function periodOf(range: Range, reach: Reach, now: Date): Period {
  const tomorrow = plusDays(dayIn(now, reach.timeZone), 1)
  const relative = RELATIVE_RANGES.find((known) => known === range)
  if (relative) return { from: plusDays(tomorrow, -RELATIVE_DAYS[relative]), to: tomorrow }
  if (range === 'all') return wholePeriod(reach) ?? { from: plusDays(tomorrow, -RELATIVE_DAYS['90d']), to: tomorrow }
  const [from = tomorrow, last = tomorrow] = range.split('..')
  return { from, to: plusDays(last, 1) }
}

/** The days that have data; null when there is none. */
export function wholePeriod({ dataFrom, dataThrough, timeZone }: Reach): Period | null {
  if (dataFrom === null || dataThrough === null) return null
  return { from: dayIn(new Date(dataFrom), timeZone), to: plusDays(dayIn(new Date(dataThrough), timeZone), 1) }
}

export function lengthOf(period: Period): number {
  return daysBetween(period.from, period.to)
}

export function overlaps(one: Period, other: Period): boolean {
  return one.from < other.to && other.from < one.to
}

export function rangeOf(period: Period): `${string}..${string}` {
  return `${period.from}..${plusDays(period.to, -1)}`
}

/** "25 Aug 2026 to 22 Nov 2026" */
export function periodText(period: Period): string {
  return t('{from} to {until}', { from: dayText(period.from), until: dayText(plusDays(period.to, -1)) })
}

/** Named as the lists of choices name them. */
const RANGE_LABELS = {
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  '12m': 'Last 12 months',
  all: 'All data',
} satisfies Record<(typeof RELATIVE_RANGES)[number] | 'all', string>

export function rangeLabel(range: Range): string {
  return word(new Map<string, string>(Object.entries(RANGE_LABELS)).get(range) ?? 'Chosen days')
}
