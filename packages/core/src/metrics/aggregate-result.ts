import type { Instant } from '../evidence/instant.ts'
import type { Dimension } from './dimension.ts'
import type { Measure } from './measure.ts'
import type { Measured } from './measured.ts'

/** Roll-ups kept up to date with every contact, the single contacts, or the one for some days and the other for the rest. */
export const SERVED_FROM = ['ROLL_UP', 'INTERACTIONS', 'BOTH'] as const
export type ServedFrom = (typeof SERVED_FROM)[number]

export interface DimensionValue {
  readonly dimension: Dimension
  readonly value: string
}

export interface MeasureValue extends Measured {
  readonly measure: Measure
  /** The value of the same group in the range compared with. */
  readonly previous: number | null
}

export interface AggregateRow {
  /** The start of the bucket in the calendar, which may lie before the range; null without a granularity. */
  readonly start: Instant | null
  readonly keys: readonly DimensionValue[]
  readonly values: readonly MeasureValue[]
}

export interface AggregateResult {
  /** One row per group that has contacts. */
  readonly rows: readonly AggregateRow[]
  readonly asOf: Instant
  /** The latest contact in the store. */
  readonly dataThrough: Instant | null
  readonly timeZone: string
  /** The first day with an attempt that may still be answered; numbers from then on will change. */
  readonly maturingFrom: string | null
  readonly servedFrom: ServedFrom
  readonly hasMore: boolean
  /** Of the last row, for `after`; null when there are no rows. */
  readonly endCursor: string | null
  readonly warnings: readonly string[]
}
