import { isTimeZone, readInstant } from '@wavelength/core'
import type { Clock, Path, Reading } from './mapping.ts'
import type { MappingIssues } from './mapping-issues.ts'
import { parseTimePattern, type TimePattern } from './time-pattern.ts'

type Fields = Readonly<Record<string, unknown>>

/** How a field's text is read; an instant, a day, an age and a handle say more in the mapping. */
export type ReadingKind = Reading['kind']

/** The names that an object may have besides those of a value. */
export const READING_NAMES = {
  text: [],
  number: [],
  flag: [],
  instant: ['format', 'timeZone', 'unit', 'since'],
  day: ['format'],
  age: ['inYear'],
  handle: ['network'],
} as const satisfies Record<ReadingKind, readonly string[]>

export function parseReading(kind: ReadingKind, json: unknown, path: Path, issues: MappingIssues): Reading {
  const fields: Fields = typeof json === 'object' && json !== null ? (json as Fields) : {}
  if (kind === 'instant') return { kind, clock: parseClock(fields, path, issues) }
  if (kind === 'day') return { kind, patterns: parsePatterns(fields.format ?? [], [...path, 'format'], issues) }
  if (kind === 'age') return { kind, inYear: parseYear(fields.inYear, [...path, 'inYear'], issues) }
  if (kind === 'handle') return { kind, network: issues.requireText(fields, 'network', path) }
  return { kind }
}

function parseClock(fields: Fields, path: Path, issues: MappingIssues): Clock {
  if (fields.unit !== undefined) return parseCount(fields, path, issues)
  if (fields.since !== undefined) issues.note('REQUIRED', [...path, 'unit'], 'is missing; since needs it')
  if (fields.format === undefined) return { kind: 'rfc3339' }
  const patterns = parsePatterns(fields.format, [...path, 'format'], issues)
  const timeZone = parseTimeZone(fields, path, issues)
  if (timeZone === null && patterns.some(({ hasOffset }) => !hasOffset)) issues.zoneless.push(path)
  return { kind: 'patterns', patterns, timeZone }
}

const UNITS_MS = new Map([
  ['seconds', 1_000],
  ['milliseconds', 1],
])

function parseCount(fields: Fields, path: Path, issues: MappingIssues): Clock {
  const unitMs = UNITS_MS.get(issues.text(fields, 'unit', path) ?? '')
  if (unitMs === undefined)
    issues.note('UNKNOWN_VALUE', [...path, 'unit'], `is none of ${[...UNITS_MS.keys()].join(', ')}`)
  const since = readInstant(fields.since ?? '1970-01-01T00:00:00Z')
  if (since.status === 'unreadable') issues.note('BAD_INSTANT', [...path, 'since'], since.why)
  return { kind: 'count', unitMs: unitMs ?? 1, since: since.status === 'read' ? since.instant : 0 }
}

export function parseTimeZone(fields: Fields, path: Path, issues: MappingIssues): string | null {
  const zone = issues.text(fields, 'timeZone', path)
  if (zone === null || isTimeZone(zone)) return zone
  issues.note('BAD_TIME_ZONE', [...path, 'timeZone'], 'is not an IANA time zone such as "Europe/Copenhagen"')
  return null
}

function parsePatterns(json: unknown, path: Path, issues: MappingIssues): TimePattern[] {
  return [json].flat().flatMap((text) => {
    const pattern = typeof text === 'string' ? parseTimePattern(text) : null
    if (pattern === null)
      issues.note('BAD_TEXT', path, `has ${JSON.stringify(text)}, which is no pattern such as "YYYY-MM-DD HH:mm:ss"`)
    return pattern ?? []
  })
}

function parseYear(json: unknown, path: Path, issues: MappingIssues): number {
  if (typeof json === 'number' && Number.isInteger(json) && json >= 1900 && json <= 2100) return json
  issues.note('BAD_NUMBER', path, 'is not the year in which the age was noted, such as 1998')
  return 2000
}
