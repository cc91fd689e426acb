import { CHANNELS, DIRECTIONS, type IssueCode, MAIL_CLASSES, OUTCOMES, PURPOSES, readInstant } from '@wavelength/core'
import type { CustomerMapping, FieldMapping, Path, Reading } from './mapping.ts'
import type { MappingIssues } from './mapping-issues.ts'
import { parseReading, READING_NAMES, type ReadingKind } from './parse-reading.ts'
import { foreseen, parseValue } from './parse-value.ts'
import { readWallClock } from './time-pattern.ts'

type Fields = Readonly<Record<string, unknown>>
type Kinds = Readonly<Record<string, ReadingKind>>

export const EVENT_FIELDS: Kinds = {
  source: 'text',
  sourceId: 'text',
  channel: 'text',
  direction: 'text',
  occurredAt: 'instant',
  outcome: 'text',
  outcomeAt: 'instant',
  durationSeconds: 'number',
  purpose: 'text',
  expectsReply: 'flag',
  automated: 'flag',
  mailClass: 'text',
  contactPoint: 'text',
  inReplyTo: 'text',
  campaign: 'text',
  messageKey: 'text',
  decisionId: 'text',
  propensity: 'number',
}

const IDENTITY_FIELDS: readonly string[] = ['externalId', 'email', 'phone', 'handle']

const CUSTOMER_FIELDS: Kinds = {
  externalId: 'text',
  email: 'text',
  phone: 'text',
  handle: 'handle',
  name: 'text',
  birthYear: 'number',
  birthDate: 'day',
  age: 'age',
  segment: 'text',
  timeZone: 'text',
  country: 'text',
  region: 'text',
  language: 'text',
}

const CLOSED_LISTS: Readonly<Record<string, readonly string[]>> = {
  channel: CHANNELS,
  direction: DIRECTIONS,
  outcome: OUTCOMES,
  purpose: PURPOSES,
  mailClass: MAIL_CLASSES,
}

export function parseCustomerMapping(json: unknown, path: Path, issues: MappingIssues): CustomerMapping | null {
  if (json === undefined) return null
  const given = issues.fields(json, path, Object.keys(CUSTOMER_FIELDS))
  const fields = parseFields(given, CUSTOMER_FIELDS, path, issues)
  const identities = fields.filter(({ name }) => IDENTITY_FIELDS.includes(name))
  if (identities.length === 0) issues.note('NOT_ONE_IDENTITY', path, `needs one of ${IDENTITY_FIELDS.join(', ')}`)
  return { path, fields, identities }
}

/** The fields of the kinds that are given. */
export function parseFields(given: Fields, kinds: Kinds, path: Path, issues: MappingIssues): FieldMapping[] {
  const named = Object.entries(kinds).filter(([name]) => given[name] !== undefined)
  return named.map(([name, kind]) => parseField(name, kind, given[name], [...path, name], issues))
}

function parseField(name: string, kind: ReadingKind, json: unknown, path: Path, issues: MappingIssues): FieldMapping {
  const value = parseValue(json, path, issues, READING_NAMES[kind])
  const field = { name, path, value, reading: parseReading(kind, json, path, issues) }
  checkForeseen(field, issues)
  return field
}

/** What does not depend on a row is judged at once, not once for each row. */
function checkForeseen({ name, path, value, reading }: FieldMapping, issues: MappingIssues): void {
  for (const scalar of foreseen(value) ?? []) {
    const text = String(scalar)
    const [code, why] = text === '' ? [] : (faultOfList(text, name) ?? faultOfTime(text, reading) ?? [])
    if (code !== undefined) issues.note(code, path, `gives "${text}", which ${why}`)
  }
}

type Fault = readonly [IssueCode, string]

function faultOfList(text: string, name: string): Fault | null {
  const list = CLOSED_LISTS[name]
  return list === undefined || list.includes(text) ? null : ['UNKNOWN_VALUE', `is none of ${list.join(', ')}`]
}

function faultOfTime(text: string, reading: Reading): Fault | null {
  if (reading.kind !== 'instant' || reading.clock.kind === 'count') return null
  if (reading.clock.kind === 'patterns') {
    const isRead = reading.clock.patterns.some((pattern) => readWallClock(text, pattern) !== null)
    return isRead ? null : ['BAD_INSTANT', 'does not fit its format']
  }
  const instant = readInstant(text)
  return instant.status === 'read' ? null : ['BAD_INSTANT', instant.why]
}
