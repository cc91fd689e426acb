/** A way of writing a time, such as "DD/MM/YYYY HH:mm". */
export interface TimePattern {
  readonly text: string
  readonly expression: RegExp
  /** It says how far the clock is from UTC. */
  readonly hasOffset: boolean
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<shortYear>\\d{2})',
  MMM: `(?<monthName>${MONTHS.join('|')})[a-z]*\\.?`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<halfHour>\\d{2})',
  h: '(?<halfHour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  SSS: '(?<millisecond>\\d{3})',
  A: '(?<half>[ap])\\.?m\\.?',
  Z: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
}
const TOKEN = /YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z|[^A-Za-z]+|T/g

/** Reads a pattern; null when it holds other letters or names no day. */
export function parseTimePattern(text: string): TimePattern | null {
  const parts = text.match(TOKEN) ?? []
  if (parts.join('') !== text) return null
  const source = parts.map((part) => TOKENS[part] ?? RegExp.escape(part)).join('')
  const namesDay =
    /<(?:year|shortYear)>/.test(source) && /<(?:month|monthName)>/.test(source) && source.includes('<day>')
  const halvesTheDay = source.includes('<halfHour>') === source.includes('<half>')
  if (!namesDay || !halvesTheDay || hasRepeats(source)) return null
  return { text, expression: new RegExp(`^${source}$`, 'i'), hasOffset: source.includes('<offset>') }
}

function hasRepeats(source: string): boolean {
  const names = source.match(/\?<\w+>/g) ?? []
  return new Set(names).size < names.length
}

export interface WallClock {
  readonly time: Temporal.PlainDateTime
  /** "+01:00", when the text says it. */
  readonly offset: string | null
}

/** What a clock on the wall showed; null when the text is not written so, or names no time that exists. */
export function readWallClock(text: string, pattern: TimePattern): WallClock | null {
  const named = pattern.expression.exec(text)?.groups
  if (named === undefined) return null
  try {
    const time = Temporal.PlainDateTime.from({ ...dayOf(named), ...timeOf(named) }, { overflow: 'reject' })
    return { time, offset: named.offset === undefined ? null : offsetOf(named.offset) }
  } catch {
    return null
  }
}

type Named = Readonly<Record<string, string | undefined>>

function dayOf(named: Named) {
  const month = named.monthName === undefined ? Number(named.month) : MONTHS.indexOf(named.monthName.toLowerCase()) + 1
  return { year: yearOf(named), month, day: Number(named.day) }
}

/** Two digits mean 1969 to 2068, as POSIX reads them (strptime, %y). */
function yearOf(named: Named): number {
  if (named.year !== undefined) return Number(named.year)
  const short = Number(named.shortYear)
  return short < 69 ? 2000 + short : 1900 + short
}

/** A day without a time is read as noon, from which no zone shifts it to another day. */
function timeOf(named: Named) {
  return {
    hour: hourOf(named),
    minute: Number(named.minute ?? 0),
    second: Number(named.second ?? 0),
    millisecond: Number(named.millisecond ?? 0),
  }
}

function hourOf(named: Named): number {
  if (named.halfHour === undefined) return Number(named.hour ?? 12)
  const isAfternoon = named.half?.toLowerCase() === 'p'
  const hour = Number(named.halfHour)
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (isAfternoon ? 12 : 0)
}

function offsetOf(text: string): string {
  if (text.toUpperCase() === 'Z') return '+00:00'
  return text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`
}
