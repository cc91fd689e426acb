import type { Instant } from '../evidence/instant.ts'
import { hoursOf } from '../learn/contact-hours.ts'
import { LEARNED_DAYPARTS, type TimeWindow, timeWindowOf } from '../learn/time-window.ts'
import type { Channel } from '../model/channel.ts'
import { localTimeAt } from '../model/local-time.ts'

/** One stretch of one day in which a message could go out. Half-open. */
export interface ContactWindow {
  /** 0 is Monday. */
  readonly weekday: number
  /** Learned part of the day, 0 to 3. */
  readonly daypart: number
  readonly timeWindow: TimeWindow
  readonly fromHour: number
  readonly toHour: number
  readonly notBefore: Instant
  readonly notAfter: Instant
}

const DAYS = 7
const DAY_MS = 86_400_000
/** A window that is nearly over is no use to anybody who has yet to send. */
const SHORTEST_MS = 15 * 60_000

/**
 * The next occurrence of every weekday and part of the day within seven days, in the customer's zone,
 * soonest first. `until` ends them early, as a deadline does.
 */
export function windowsAhead(zone: string, channel: Channel, now: Instant, until: Instant | null): ContactWindow[] {
  const today = Date.parse(localTimeAt(zone, now).day)
  const days = Array.from({ length: DAYS + 1 }, (_, day) => new Date(today + day * DAY_MS).toISOString().slice(0, 10))
  const windows = days.flatMap((day) => windowsOf(zone, channel, day))
  const open = windows.flatMap((window) => clipped(window, now, until))
  return open.filter((window) => window.notBefore < now + DAYS * DAY_MS && !isRepeated(window, open))
}

function windowsOf(zone: string, channel: Channel, day: string): ContactWindow[] {
  const weekday = (new Date(day).getUTCDay() + 6) % 7
  return LEARNED_DAYPARTS.flatMap((_, daypart) => {
    const hours = hoursOf(channel, daypart)
    if (hours === null) return []
    return {
      weekday,
      daypart,
      timeWindow: timeWindowOf(weekday, daypart),
      ...hours,
      notBefore: instantAt(zone, day, hours.fromHour),
      notAfter: instantAt(zone, day, hours.toHour),
    }
  })
}

function clipped(window: ContactWindow, now: Instant, until: Instant | null): ContactWindow[] {
  const notBefore = Math.max(window.notBefore, now)
  const notAfter = until === null ? window.notAfter : Math.min(window.notAfter, until)
  const isOver = window.notAfter - notBefore < SHORTEST_MS || notAfter <= notBefore
  return isOver ? [] : [{ ...window, notBefore, notAfter }]
}

function isRepeated(window: ContactWindow, among: readonly ContactWindow[]): boolean {
  const first = among.find((each) => each.weekday === window.weekday && each.daypart === window.daypart)
  return first !== window
}

/** Zone rules are slow to read and the same hours are asked again for every customer of a zone. */
const known = new Map<string, Instant>()
const MOST_KNOWN = 50_000

/** The instant at which the zone's clocks show this hour; in a gap, the instant after it. */
function instantAt(zone: string, day: string, hour: number): Instant {
  const key = `${zone} ${day} ${hour}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const instant = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour },
  }).epochMilliseconds
  known.set(key, instant)
  return instant
}
