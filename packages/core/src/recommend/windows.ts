import type { Instant } from '../evidence/instant.ts'
import { hoursOf } from '../learn/contact-hours.ts'
import { LEARNED_DAYPARTS, type TimeWindow, timeWindowOf } from '../learn/time-window.ts'
import { CHANNEL_TRAITS, type Channel } from '../model/channel.ts'
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
  const ahead: ContactWindow[] = []
  const seen = new Set<number>()
  for (const window of weekOf(zone, channel, today)) {
    if (window.notBefore >= now + DAYS * DAY_MS) break
    const occurrence = window.weekday * LEARNED_DAYPARTS.length + window.daypart
    const open = clipped(window, now, until)
    if (open === null || seen.has(occurrence)) continue
    seen.add(occurrence)
    ahead.push(open)
  }
  return ahead
}

function clipped(window: ContactWindow, now: Instant, until: Instant | null): ContactWindow | null {
  const notBefore = Math.max(window.notBefore, now)
  const notAfter = until === null ? window.notAfter : Math.min(window.notAfter, until)
  const isOver = window.notAfter - notBefore < SHORTEST_MS || notAfter <= notBefore
  if (isOver) return null
  return notBefore === window.notBefore && notAfter === window.notAfter ? window : { ...window, notBefore, notAfter }
}

/** Zone rules are slow to read, and the same days are asked again for every customer of a zone. */
const known = new Map<string, readonly ContactWindow[]>()
const MOST_KNOWN = 2_000

/** Today and the seven days after it. */
function weekOf(zone: string, channel: Channel, today: Instant): readonly ContactWindow[] {
  const key = `${zone} ${today} ${CHANNEL_TRAITS[channel].interrupts}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const read = Array.from({ length: DAYS + 1 }, (_, day) => readWindows(zone, channel, new Date(today + day * DAY_MS)))
  const week = read.flat()
  known.set(key, week)
  return week
}

function readWindows(zone: string, channel: Channel, date: Date): ContactWindow[] {
  const weekday = (date.getUTCDay() + 6) % 7
  const day = Temporal.PlainDate.from(date.toISOString().slice(0, 10))
  const instantAt = (hour: number) => day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds
  return LEARNED_DAYPARTS.flatMap((_, daypart) => {
    const hours = hoursOf(channel, daypart)
    if (hours === null) return []
    return {
      weekday,
      daypart,
      timeWindow: timeWindowOf(weekday, daypart),
      ...hours,
      notBefore: instantAt(hours.fromHour),
      notAfter: instantAt(hours.toHour),
    }
  })
}
