import { type Instant, isDay, readInstant, whyImpossible } from './instant.ts'
import { fault } from './issue.ts'

/** Longer texts than this are no name, address or key. */
const LONGEST_TEXT = 1_000

type Fields = Readonly<Record<string, unknown>>

export function readFields(value: unknown, path: readonly string[]): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw fault('UNREADABLE', path, `${named(path)} is not an object`)
}

/** A text without control characters, trimmed; null when absent or empty. */
export function readText(fields: Fields, name: string, path: readonly string[] = []): string | null {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return null
  const where = [...path, name]
  if (typeof value !== 'string') throw fault('BAD_TEXT', where, `${named(where)} is not a text`)
  if (value.length > LONGEST_TEXT) {
    throw fault('BAD_TEXT', where, `${named(where)} has ${value.length} characters; ${LONGEST_TEXT} are allowed`)
  }
  if (!isPlainText(value)) {
    throw fault('BAD_TEXT', where, `${named(where)} holds a control character or a broken letter`)
  }
  return value.trim() || null
}

/** Postgres refuses NUL, and a lone surrogate is no Unicode text. */
export function isPlainText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) && text.isWellFormed()
}

export function requireText(fields: Fields, name: string, path: readonly string[] = []): string {
  return readText(fields, name, path) ?? missing([...path, name])
}

/** One value of a closed list; null when absent. */
export function readOneOf<T extends string>(
  list: readonly T[],
  fields: Fields,
  name: string,
  path: readonly string[] = [],
): T | null {
  const text = readText(fields, name, path)
  if (text === null) return null
  const found = list.find((each) => each === text)
  if (found !== undefined) return found
  const where = [...path, name]
  throw fault('UNKNOWN_VALUE', where, `${named(where)} is "${shortened(text)}", which is none of ${list.join(', ')}`)
}

export function requireOneOf<T extends string>(
  list: readonly T[],
  fields: Fields,
  name: string,
  path: readonly string[] = [],
): T {
  return readOneOf(list, fields, name, path) ?? missing([...path, name])
}

export function readFlag(fields: Fields, name: string): boolean | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value
  throw fault('UNKNOWN_VALUE', [name], `${name} is neither true nor false`)
}

export interface Bounds {
  readonly from: number
  readonly to: number
  readonly whole?: boolean
}

export function readNumber(fields: Fields, name: string, bounds: Bounds): number | null {
  const value = fields[name]
  if (value === undefined || value === null) return null
  const fits = typeof value === 'number' && value >= bounds.from && value <= bounds.to
  if (fits && (!bounds.whole || Number.isInteger(value))) return value
  const kind = bounds.whole ? 'a whole number' : 'a number'
  throw fault('BAD_NUMBER', [name], `${name} is not ${kind} from ${bounds.from} to ${bounds.to}`)
}

/** An RFC 3339 instant between 1900 and now; null when absent. */
export function readPastInstant(fields: Fields, name: string, now: Instant): Instant | null {
  const text = fields[name]
  if (text === undefined || text === null) return null
  const reading = readInstant(text)
  if (reading.status === 'unreadable') throw fault('BAD_INSTANT', [name], `${name} ${reading.why}`)
  const impossible = whyImpossible(reading.instant, now)
  if (impossible) throw fault('IMPOSSIBLE_INSTANT', [name], `${name} ${impossible}: ${shortened(String(text))}`)
  return reading.instant
}

export function readDay(fields: Fields, name: string, path: readonly string[] = []): string | null {
  const text = readText(fields, name, path)
  if (text === null || isDay(text)) return text
  throw fault('BAD_DAY', [...path, name], `${name} is not a day that exists, such as "1971-06-30"`)
}

export function missing(path: readonly string[]): never {
  throw fault('REQUIRED', path, `${named(path)} is missing`)
}

function named(path: readonly string[]): string {
  return path.length === 0 ? 'the record' : path.join('.')
}

/** Enough of a value to recognise it in a message. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
