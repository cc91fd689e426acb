import { isWeekend, LEARNED_DAYPARTS, partOf, TIME_WINDOWS } from '../learn/time-window.ts'
import type { StudiedRow } from './studied-rows.ts'
import { type Bearing, type Term, termOf } from './term.ts'

/** How far curves over the week are likely to lie from where they start, as variances of log-odds. */
interface TimeVariances {
  readonly daypart: number
  readonly weekend: number
  /** Of one time window, beside its part of the day and whether it is the weekend. */
  readonly window: number
}

interface Curves {
  readonly variances: TimeVariances
  /** Where each curve starts, by time window. */
  readonly start: readonly (readonly number[])[]
  /** Which curve bears on an attempt; -1 for none. */
  readonly curveOf: (row: StudiedRow) => number
  readonly by?: (row: StudiedRow) => number
}

/** Curves over the eight time windows. */
export interface PooledTimes {
  readonly terms: readonly Term[]
  curve(index: number): number[]
}

/**
 * Hardly anybody is written to before eight or on a Sunday evening. So a window is mostly its part of the day, learned
 * over the whole week, and the weekend, learned over the whole day; only what is left is its own.
 */
export function pooledTimes(rows: readonly StudiedRow[], { variances, start, curveOf, by }: Curves): PooledTimes {
  const pooled = (size: number, variance: number, level: (row: StudiedRow) => number) =>
    laidOut(rows, { variance, drawnTo: start.flatMap(() => new Array<number>(size).fill(0)), curveOf, size, level, by })
  const daypart = pooled(LEARNED_DAYPARTS.length, variances.daypart, (row) => partOf(row.features.timeWindow))
  const weekend = pooled(2, variances.weekend, (row) => Number(isWeekend(row.features.timeWindow)))
  const size = TIME_WINDOWS.length
  const level = (row: StudiedRow) => row.features.timeWindow
  const window = laidOut(rows, { variance: variances.window, drawnTo: start.flat(), curveOf, size, level, by })
  const valueAt = (curve: number, timeWindow: number) =>
    (window.values[curve * size + timeWindow] ?? 0) +
    (daypart.values[curve * LEARNED_DAYPARTS.length + partOf(timeWindow)] ?? 0) +
    (weekend.values[curve * 2 + Number(isWeekend(timeWindow))] ?? 0)
  return {
    terms: [daypart, weekend, window],
    curve: (index) => TIME_WINDOWS.map((timeWindow) => valueAt(index, timeWindow)),
  }
}

interface Layout {
  readonly variance: number
  readonly drawnTo: readonly number[]
  readonly curveOf: (row: StudiedRow) => number
  readonly size: number
  readonly level: (row: StudiedRow) => number
  readonly by: Bearing | undefined
}

function laidOut(rows: readonly StudiedRow[], { variance, drawnTo, curveOf, size, level, by }: Layout): Term {
  const place = (row: StudiedRow) => {
    const curve = curveOf(row)
    return curve === -1 ? -1 : curve * size + level(row)
  }
  return termOf(rows, { variance, drawnTo, level: place, by })
}
