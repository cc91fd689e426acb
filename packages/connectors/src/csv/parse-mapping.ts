import type { Issue } from '@wavelength/core'
import type { CsvMapping, CustomerMapping } from './mapping.ts'
import { MappingIssues } from './mapping-issues.ts'
import { parseEvents } from './parse-events.ts'
import { parseCustomerMapping } from './parse-fields.ts'
import { parseTimeZone } from './parse-reading.ts'

type Fields = Readonly<Record<string, unknown>>

const NAMES = [
  'description',
  'delimiter',
  'encoding',
  'timeZone',
  'source',
  'sourceId',
  'customers',
  'customer',
  'events',
]

export type ParsedMapping =
  | { readonly status: 'parsed'; readonly value: CsvMapping }
  | { readonly status: 'rejected'; readonly issues: readonly Issue[] }

/** Reads a mapping from its JSON; a rejection names every place that is wrong. */
export function parseCsvMapping(json: unknown): ParsedMapping {
  const issues = new MappingIssues()
  const fields = issues.fields(json, [], NAMES)
  const timeZone = parseTimeZone(fields, [], issues)
  const customer = parseCustomerMapping(fields.customer, ['customer'], issues)
  const shared = fields.sourceId === undefined ? {} : { sourceId: fields.sourceId }
  const value: CsvMapping = {
    delimiter: parseDelimiter(fields, issues),
    encoding: parseEncoding(fields, issues),
    timeZone,
    source: issues.requireText(fields, 'source', []),
    customers: parseCustomers(fields, customer, issues),
    customer,
    events: parseEvents(fields.events, shared, customer, issues),
    columns: issues.columns,
    zoneless: timeZone === null ? issues.zoneless : [],
  }
  if (customer === null && value.events.length === 0) issues.note('REQUIRED', [], 'has neither a customer nor events')
  return issues.issues.length > 0 ? { status: 'rejected', issues: issues.issues } : { status: 'parsed', value }
}

function parseDelimiter(fields: Fields, issues: MappingIssues): string {
  const delimiter = issues.text(fields, 'delimiter', []) ?? ','
  if (delimiter.length !== 1 || /["\r\n]/.test(delimiter)) {
    issues.note('BAD_TEXT', ['delimiter'], 'is not one character such as "," or ";" or a tab')
  }
  return delimiter
}

function parseEncoding(fields: Fields, issues: MappingIssues): string {
  const encoding = issues.text(fields, 'encoding', []) ?? 'utf-8'
  if (!isByteEncoding(encoding)) {
    issues.note('UNKNOWN_VALUE', ['encoding'], 'is no encoding that is read here, such as "utf-8" or "windows-1252"')
  }
  return encoding
}

/** Lines are found before they are decoded, so a line feed must be one byte. */
function isByteEncoding(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-16')
  } catch {
    return false
  }
}

function parseCustomers(fields: Fields, customer: CustomerMapping | null, issues: MappingIssues): boolean {
  const { customers = false } = fields
  if (typeof customers !== 'boolean') issues.note('UNKNOWN_VALUE', ['customers'], 'is neither true nor false')
  if (customers === true && customer === null) issues.note('REQUIRED', ['customer'], 'is missing; customers needs it')
  return customers === true
}
