import type { LocalTime } from '../model/local-time.ts'

/** The working day is split in two for learning; people are asked about three parts. */
export const LEARNED_DAYPARTS = ['BEFORE_8', 'FROM_8_TO_12', 'FROM_12_TO_17', 'AFTER_17'] as const
export type LearnedDaypart = (typeof LEARNED_DAYPARTS)[number]

/** weekend (0 or 1) x 4 + learned daypart: 0 to 7. */
export type TimeWindow = number
export const TIME_WINDOWS: readonly TimeWindow[] = [0, 1, 2, 3, 4, 5, 6, 7]

export function daypartAt(hour: number): number {
  if (hour < 8) return 0
  if (hour < 12) return 1
  return hour < 17 ? 2 : 3
}

export function timeWindowAt(time: Pick<LocalTime, 'weekday' | 'hour'>): TimeWindow {
  return timeWindowOf(time.weekday, daypartAt(time.hour))
}

export function timeWindowOf(weekday: number, daypart: number): TimeWindow {
  return (weekday >= 5 ? 4 : 0) + daypart
}

/** The index of the learned part of the day, 0 to 3. */
export function partOf(timeWindow: TimeWindow): number {
  return timeWindow % LEARNED_DAYPARTS.length
}

export function isWeekend(timeWindow: TimeWindow): boolean {
  return timeWindow >= LEARNED_DAYPARTS.length
}
