import { type Instant, offsetMsAt } from '@wavelength/core'

const MINUTE_MS = 60_000

/** An instant as RFC 3339 with the offset of the zone at that moment, "2026-10-25T00:00:00+02:00". */
export function zonedTime(zone: string, at: Instant): string {
  // Before zones were agreed upon, offsets had seconds, which RFC 3339 cannot write.
  const offset = Math.round(offsetMsAt(zone, at) / MINUTE_MS)
  const local = new Date(at + offset * MINUTE_MS).toISOString().slice(0, -1)
  return `${local.replace(/\.000$/, '')}${offsetText(offset)}`
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
