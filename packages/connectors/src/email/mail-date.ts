import type { Instant } from '@wavelength/core'

/** A time in a mail's header: the clock that it shows, and how far that clock is from UTC where it says so. */
export interface MailDate {
  /** The clock's reading as if it were UTC. */
  readonly wallClock: Instant
  readonly offsetMinutes: number | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const CLOCK = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:\s*(?<half>[ap])m\b)?`
/** RFC 5322, and its relatives with hyphens, long month names or short years. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]+\.?,?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3})[a-z]*\.?,?[\s-]+(?<year>\d{2,4})\s+${CLOCK}\s*(?<zone>.*)$`,
  'i',
)
/** C's asctime, as in mbox separators; Google Takeout puts a zone before the year. */
const MONTH_FIRST = new RegExp(
  String.raw`\b(?:[a-z]{3}),?\s+(?<month>[a-z]{3})\s+(?<day>\d{1,2})\s+${CLOCK}\s+(?<zone>[+-]\d{4}\s+|[a-z]{1,5}\s+)?(?<year>\d{4})\b`,
  'i',
)

/** The zones that RFC 5322 (section 4.3) still gives a meaning. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}
/** No clock on earth is further from UTC. */
const FURTHEST_MINUTES = 14 * 60

export function readMailDate(text: string): MailDate | null {
  const named = (DAY_FIRST.exec(text.trim()) ?? MONTH_FIRST.exec(text))?.groups
  if (named === undefined) return null
  const wallClock = wallClockOf(named)
  return wallClock === null ? null : { wallClock, offsetMinutes: offsetOf(named.zone ?? '') }
}

type Named = Readonly<Record<string, string | undefined>>

function wallClockOf(named: Named): Instant | null {
  const [day, minute, second] = [Number(named.day), Number(named.minute), Number(named.second ?? 0)]
  const hour = hourOf(named)
  const month = MONTHS.indexOf((named.month ?? '').toLowerCase())
  const wallClock = Date.UTC(yearOf(named.year ?? ''), month, day, hour, minute, second)
  const exists =
    month >= 0 && hour < 24 && minute < 60 && second <= 60 && new Date(wallClock - second * 1_000).getUTCDate() === day
  return exists ? wallClock : null
}

function hourOf(named: Named): number {
  const hour = Number(named.hour)
  if (named.half === undefined) return hour
  return (hour % 12) + (named.half.toLowerCase() === 'p' ? 12 : 0)
}

/** Years of two and three digits as RFC 5322 (section 4.3) reads them. */
function yearOf(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

/** Null when the zone is missing or makes no sense. */
function offsetOf(text: string): number | null {
  const numeric = /^\(?([+-])(\d{2})(\d{2})(?!\d)/.exec(text)
  if (numeric === null) return ZONES[/^\(?([a-z]+)\)?(?:\s|$)/i.exec(text)?.[1]?.toUpperCase() ?? ''] ?? null
  const [, sign, hours, minutes] = numeric
  const offset = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || offset > FURTHEST_MINUTES) return null
  return sign === '-' ? 0 - offset : offset
}
