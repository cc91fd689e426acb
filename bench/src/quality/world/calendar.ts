/** Days are counted from the start of the world, a Monday, with the hour as their fraction. */
const START = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

export const WEEKDAYS = 7
export const DAYPARTS = 4
/** First hour of each daypart, and the end of the last: early, morning, afternoon, evening. */
const HOURS = [6, 8, 12, 17, 21] as const

export function instantOf(day: number): string {
  return new Date(START + Math.round(day * DAY)).toISOString()
}

export function dayOf(instant: string): number {
  return (Date.parse(instant) - START) / DAY
}

/** The window of the week in which this day and hour lies: weekday x 4 + daypart. */
export function windowAt(day: number): number {
  const hour = (day - Math.floor(day)) * 24
  const daypart = HOURS.findLastIndex((from, part) => part < DAYPARTS && hour >= from)
  return (Math.floor(day) % WEEKDAYS) * DAYPARTS + Math.max(daypart, 0)
}

/** A moment in the next such window after `day`; `share` tells how far into it. */
export function nextIn(window: number, day: number, share: number): number {
  const [from, to] = hoursOf(window)
  const today = Math.floor(day)
  const wait = (Math.floor(window / DAYPARTS) - (today % WEEKDAYS) + WEEKDAYS) % WEEKDAYS
  const start = Math.max(today + wait + from / 24, day)
  const end = today + wait + to / 24
  return start < end ? start + share * (end - start) : nextIn(window, today + 1, share)
}

function hoursOf(window: number): [number, number] {
  const daypart = window % DAYPARTS
  return [HOURS[daypart] ?? 0, HOURS[daypart + 1] ?? 24]
}
