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

/** The instant in a field as RFC 3339; null when absent or empty. A text that is none is refused by its name. */
export function timeIn(fields: Fields, name: string, clock: VendorClock): string | null {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return null
  const text = String(value)
  const instant = clock(text)
  if (instant !== null && Math.abs(instant) <= LATEST) return new Date(instant).toISOString()
  throw fault('BAD_INSTANT', [name], `${name} is "${shortened(text)}", which is no time as this system writes it`)
}

/** The last millisecond that RFC 3339 can write. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
