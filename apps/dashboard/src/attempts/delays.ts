import { REPLY_DELAYS, type ReplyDelay, Z_95 } from '@wavelength/core'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import { span } from '../format/duration.ts'
import { type Cell, type Column, numberColumn, tooFew } from '../panel/table.ts'
import type { Share } from '../statistics/difference.ts'
import { t } from '../words/t.ts'

type Row = Aggregate['rows'][number]

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** When each class of reply delays ends, in seconds; the last has no end. */
export const CLASS_ENDS = {
  WITHIN_1_MINUTE: MINUTE,
  WITHIN_5_MINUTES: 5 * MINUTE,
  WITHIN_15_MINUTES: 15 * MINUTE,
  WITHIN_1_HOUR: HOUR,
  WITHIN_4_HOURS: 4 * HOUR,
  WITHIN_12_HOURS: 12 * HOUR,
  WITHIN_1_DAY: DAY,
  WITHIN_2_DAYS: 2 * DAY,
  WITHIN_3_DAYS: 3 * DAY,
  WITHIN_7_DAYS: 7 * DAY,
  WITHIN_14_DAYS: 14 * DAY,
  LATER: null,
} satisfies Record<ReplyDelay, number | null>

/** All classes up to this one. */
export function delaysUpTo(delay: ReplyDelay): readonly ReplyDelay[] {
  return REPLY_DELAYS.slice(0, REPLY_DELAYS.indexOf(delay) + 1)
}

/** How long replies took: quantiles in seconds, and how many replies they are of. */
export interface Delays {
  readonly kind: 'OK' | 'FEW'
  readonly replies: number
  readonly p25: number
  readonly median: number
  readonly p75: number
  readonly p90: number
}
export type ShownDelays = Delays | { readonly kind: 'WITHHELD' } | { readonly kind: 'NONE' }

export const DELAY_MEASURES = [
  'REPLY_DELAY_P25' as const,
  'REPLY_DELAY_MEDIAN' as const,
  'REPLY_DELAY_P75' as const,
  'REPLY_DELAY_P90' as const,
  'ANSWERED' as const,
]

/** Without a single reply there is nothing to withhold. */
export function delaysOf(row: Row): ShownDelays {
  if (measured(row, 'ANSWERED').value === 0) return { kind: 'NONE' }
  const { sample, denominator } = measured(row, 'REPLY_DELAY_MEDIAN')
  const [p25, median, p75, p90] = DELAY_MEASURES.slice(0, 4).map((measure) => measured(row, measure).value)
  if (sample === 'WITHHELD') return { kind: 'WITHHELD' }
  if (p25 == null || median == null || p75 == null || p90 == null) return { kind: 'NONE' }
  return { kind: sample, replies: denominator ?? 0, p25, median, p75, p90 }
}

export function isTold(delays: ShownDelays): delays is Delays {
  return delays.kind === 'OK' || delays.kind === 'FEW'
}

const QUARTER = 0.25
const INSTANT = 1

/**
 * The 95 % interval of the median by order statistics (W. J. Conover, "Practical Nonparametric Statistics", 1999,
 * section 3.2), each rank read off between the quartiles on the logarithmic scale. From 16 replies on it lies
 * between them.
 */
export function medianInterval({ p25, median, p75, replies }: Delays): Share {
  const reach = Math.min(1, Z_95 / (2 * Math.sqrt(replies)) / QUARTER)
  return { value: median, low: median * timesAs(p25, median) ** reach, high: median * timesAs(p75, median) ** reach }
}

function timesAs(one: number, other: number): number {
  return Math.max(one, INSTANT) / Math.max(other, INSTANT)
}

/** Delays are compared by how many times one is the other. */
export function onLogScale({ value, low, high }: Share): Share {
  const logOf = (seconds: number) => Math.log(Math.max(seconds, INSTANT))
  return { value: logOf(value), low: logOf(low), high: logOf(high) }
}

/** Minutes beside ten hours would be more than is known. */
const ROUNDED_FROM = 10 * HOUR

/** "39 h", "1 h 38 min" */
export function delayText(seconds: number): string {
  return span(seconds < ROUNDED_FROM ? seconds : Math.round(seconds / HOUR) * HOUR)
}

/** After "within": what took no time came within a minute. */
export function withinText(seconds: number): string {
  return delayText(Math.max(seconds, MINUTE))
}

/** In words on the page, in seconds in the file. */
export function delayColumn(label: string): Column {
  return { ...numberColumn(label), written: t('{what}, seconds', { what: label }) }
}

export function delayCell(seconds: number): Cell {
  return { shown: delayText(seconds), written: String(Math.round(seconds)) }
}

export function withheldCell(): Cell {
  return { shown: tooFew(), written: tooFew() }
}
