import { fault, shortened } from '@wavelength/core'
import ICAL from 'ical.js'
import { findIana } from 'windows-iana'
import { NAMED_ZONES } from './named-zones.ts'

/** How a clock's reading becomes an instant. */
export type ZoneClock = (wall: Temporal.PlainDateTime) => number

/** The zones of one calendar: those that it describes itself, and those that everybody knows. */
export class Zones {
  readonly #described = new Map<string, ICAL.Timezone>()

  /** Takes a VTIMEZONE. Some programs export hundreds; one that cannot be read is as if it were not there. */
  describe(lines: readonly string[]): void {
    const isOrdinary = lines.every((line) => !/^RRULE/i.test(line) || /\bFREQ=YEARLY\b/i.test(line))
    if (this.#described.size >= 1_000 || !isOrdinary) return
    try {
      const text = ['BEGIN:VTIMEZONE', ...lines, 'END:VTIMEZONE'].join('\r\n')
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)))
      if (zone.tzid !== '') this.#described.set(zone.tzid, zone)
    } catch {
      return
    }
  }

  /** By a name of the world's zones; else by the calendar's own description; else by what Windows or others call it. */
  clockOf(name: string): ZoneClock {
    const iana = ianaOf(name)
    if (iana !== null) return clockIn(iana)
    const described = this.#described.get(name)
    if (described !== undefined) return (wall) => describedInstant(described, wall)
    const windows = findIana(name)[0] ?? NAMED_ZONES[name.replace(/^\((?:GMT|UTC)[^)]*\)\s*/, '')]
    if (windows !== undefined) return clockIn(windows)
    throw fault(
      'BAD_TIME_ZONE',
      ['TZID'],
      `TZID is "${shortened(name)}", a zone that neither the file nor anybody describes`,
    )
  }
}

export function clockIn(timeZone: string): ZoneClock {
  return (wall) => wall.toZonedDateTime(timeZone).epochMilliseconds
}

/** "Europe/Vienna", also at the end of a path that makes it unique in the world, and with hyphens for its slashes. */
function ianaOf(name: string): string | null {
  const parts = name.split('/').filter((part) => part !== '')
  const named = [name, parts.slice(-2).join('/'), parts.slice(-3).join('/'), name.replace('-', '/')]
  return named.find((each) => /^(?:UTC|GMT|[A-Z][\w+-]*\/[\w/+-]+)$/.test(each) && isZone(each)) ?? null
}

/** Is it a zone of the world by its own name? */
export function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

function describedInstant(zone: ICAL.Timezone, wall: Temporal.PlainDateTime): number {
  const { year, month, day, hour, minute, second } = wall
  const offset = zone.utcOffset(new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone))
  return clockIn('UTC')(wall) - offset * 1_000
}
