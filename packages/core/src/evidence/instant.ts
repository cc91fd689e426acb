/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

const EARLIEST = Date.UTC(1900, 0, 1)
/** Clocks of sending systems run ahead by minutes, not by days. */
export const CLOCK_SKEW_MS = 86_400_000

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/

export type InstantReading =
  | { readonly status: 'read'; readonly instant: Instant }
  | { readonly status: 'unreadable'; readonly why: string }

/** Reads an RFC 3339 date-time. Without an offset it names no instant, so it is refused. */
export function readInstant(text: unknown): InstantReading {
  if (typeof text !== 'string' || !RFC_3339.test(text)) {
    return unreadable('is not an RFC 3339 date-time with an offset, such as "2026-11-22T14:05:00Z"')
  }
  const day = text.slice(0, 10)
  if (!isDay(day)) return unreadable(`names the day ${day}, which does not exist`)
  const instant = Date.parse(text.replace(' ', 'T'))
  if (Number.isNaN(instant)) return unreadable('is not a time of day that exists')
  return { status: 'read', instant }
}

/** Is the instant one at which a contact can have happened? Returns why not, or null. */
export function whyImpossible(instant: Instant, now: Instant): string | null {
  if (instant < EARLIEST) return 'is before 1900'
  if (instant > now + CLOCK_SKEW_MS) return 'is in the future'
  return null
}

/** Is the text an ISO date that the calendar has? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

function unreadable(why: string): InstantReading {
  return { status: 'unreadable', why }
}
