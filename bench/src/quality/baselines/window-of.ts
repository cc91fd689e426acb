/** The hours at which the first, the second, the third daypart ends. */
const DAYPART_ENDS = [8, 12, 17]

/** Weekday x 4 + daypart, Monday 0. */
export function windowOf(at: string): number {
  const instant = new Date(at)
  const weekday = (instant.getUTCDay() + 6) % 7
  return weekday * 4 + DAYPART_ENDS.filter((end) => instant.getUTCHours() >= end).length
}
