import { fault, type Instant, shortened } from '@wavelength/core'
import { readMailDate } from '../email/mail-date.ts'
import type { Fields } from './told.ts'

/**
 * How a vendor writes instants. Which one it is follows from the vendor, never from the text: the same digits are
 * seconds in one system and milliseconds in another, and a time without a zone is UTC in one and local in another.
 */
export type VendorClock = (text: string) => Instant | null

/** RFC 2822, which always tells its offset. */
export const mailClock: VendorClock = (text) => {
  const read = readMailDate(text)
  return read === null || read.offsetMinutes === null ? null : read.wallClock - read.offsetMinutes * 60_000
}

/** ISO 8601 with an offset, also without its colon, as "2019-07-01T13:16:20.000+0000"; a space may stand for the T. */
export const isoClock: VendorClock = (text) => {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,9})? ?(Z|UTC|[+-]\d\d(?::?\d\d)?)$/.exec(text)
  if (found === null) return null
  const [, day = '', time = '', fraction = '', zone = ''] = found
  const offset = /^[ZU]/.test(zone) ? 'Z' : zone.length === 3 ? `${zone}:00` : zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')
  return instantOf(`${day}T${time}${fraction}${offset}`)
}

export const unixSeconds: VendorClock = (text) =>
  /^\d{1,11}(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : null

export const unixMilliseconds: VendorClock = (text) => (/^\d{1,14}$/.test(text) ? Number(text) : null)

/** "2025-03-02 14:05:00" without a word of its zone, which the vendor or the operator has told. */
export function wallClock(timeZone: string): VendorClock {
  return (text) => {
    if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?$/.test(text)) return null
    try {
      return Temporal.PlainDateTime.from(text.replace(' ', 'T'), { overflow: 'reject' }).toZonedDateTime(timeZone)
        .epochMilliseconds
    } catch {
      return null
    }
  }
}

/** The first clock that can read the text: where one vendor writes instants in more than one way. */
export function anyClock(...clocks: readonly VendorClock[]): VendorClock {
  return (text) => clocks.reduce<Instant | null>((found, clock) => found ?? clock(text), null)
}

/** A day that exists, or nothing: Temporal refuses the 30th of February. */
function instantOf(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return null
  }
}

/** The instant in a field as RFC 3339; null when absent or empty. A text that is none is refused by its name. */
export function timeIn(fields: Fields, name: string, clock: VendorClock): string | null {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return null
  const text = String(value)
  const instant = clock(text)
  if (instant !== null && Math.abs(instant) <= LATEST) return new Date(instant).toISOString()
  throw fault('BAD_INSTANT', [name], `${name} is "${shortened(text)}", which is no time as this system writes it`)
}

/** As `timeIn`, of a field without which nothing can be told. */
export function requiredTime(fields: Fields, name: string, clock: VendorClock): string {
  const time = timeIn(fields, name, clock)
  if (time === null) throw fault('REQUIRED', [name], `${name} is missing`)
  return time
}

/** The last millisecond that RFC 3339 can write. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
