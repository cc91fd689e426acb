import type { Axis } from '../charts/interval-plot.tsx'
import { CLASS_ENDS } from './delays.ts'

/** Where a lane of delays may begin, end and be marked. */
const MARKS = [
  CLASS_ENDS.WITHIN_1_MINUTE,
  CLASS_ENDS.WITHIN_5_MINUTES,
  CLASS_ENDS.WITHIN_15_MINUTES,
  CLASS_ENDS.WITHIN_1_HOUR,
  CLASS_ENDS.WITHIN_4_HOURS,
  CLASS_ENDS.WITHIN_12_HOURS,
  CLASS_ENDS.WITHIN_1_DAY,
  CLASS_ENDS.WITHIN_3_DAYS,
  CLASS_ENDS.WITHIN_7_DAYS,
  3 * CLASS_ENDS.WITHIN_7_DAYS,
] as const

const SHORTEST_END = CLASS_ENDS.WITHIN_7_DAYS
const LATEST_START = CLASS_ENDS.WITHIN_5_MINUTES

/** A logarithmic axis of delays: 5 minutes to 7 days, and further where the delays go further. */
export function delayAxis(delays: readonly number[]): Axis {
  const least = Math.min(LATEST_START, ...delays)
  const most = Math.max(SHORTEST_END, ...delays)
  const start = MARKS.findLast((mark) => mark <= least) ?? MARKS[0]
  const end = MARKS.find((mark) => mark >= most) ?? 3 * SHORTEST_END
  return { start, end, ticks: MARKS.filter((mark) => mark >= start && mark <= end) }
}

/** How far along the axis a delay stands, 0 to 1; what lies beyond stands at its end. */
export function alongDelays({ start, end }: Axis, seconds: number): number {
  const along = Math.log(Math.max(seconds, 1) / start) / Math.log(end / start)
  return Math.min(1, Math.max(0, along))
}
