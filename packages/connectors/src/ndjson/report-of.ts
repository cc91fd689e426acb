import { type Issue, parseContactEvent, parseCustomer, type Report } from '@wavelength/core'
import type { Line } from '../bytes/text-lines.ts'
import { type ConnectorInput, rejected } from '../connector.ts'
import { keptOf } from './kept.ts'

/** The public shapes are two levels deep; a few more are somebody's additions, many more are an attack. */
const DEEPEST = 20

export function reportOf(line: Line, input: ConnectorInput): Report {
  const position = `${input.name} line ${line.number}`
  if (line.status === 'unreadable') return rejected(position, line.issue, line.text)
  const reading = readJson(line.text)
  if (reading.status === 'unreadable') return rejected(position, reading.issue, keptOf(line.text, null))
  const { value } = reading
  const raw = keptOf(line.text, value)
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : 'contact'
  if (type === 'customer') return customerReport(position, value, raw)
  if (type === 'contact') return contactReport(position, withSource(value, input.options.source), raw, input)
  const message = `type is ${JSON.stringify(type)?.slice(0, 60)}; a line is a "contact" or a "customer"`
  return rejected(position, { code: 'UNKNOWN_VALUE', field: ['type'], message }, raw)
}

function customerReport(position: string, value: unknown, raw: unknown): Report {
  const parsed = parseCustomer(value)
  if (parsed.status === 'rejected') return rejected(position, parsed.issue, raw)
  return { kind: 'CUSTOMER', position, customer: parsed.value, raw }
}

function contactReport(position: string, value: unknown, raw: unknown, { now }: ConnectorInput): Report {
  const parsed = parseContactEvent(value, now)
  if (parsed.status === 'rejected') return rejected(position, parsed.issue, raw)
  return { kind: 'CONTACT', position, event: parsed.value, raw }
}

/** A file of one source need not repeat it on every line. */
function withSource(value: unknown, source: string | undefined): unknown {
  if (source === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return { source, ...value }
}

type Json =
  | { readonly status: 'read'; readonly value: unknown }
  | { readonly status: 'unreadable'; readonly issue: Issue }

function readJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    return isDeeperThan(DEEPEST, value) ? unreadable(`is nested more than ${DEEPEST} deep`) : { status: 'read', value }
  } catch {
    return unreadable('is not a JSON object')
  }
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner))
}

function unreadable(problem: string): Json {
  return { status: 'unreadable', issue: { code: 'UNREADABLE', field: [], message: `the line ${problem}` } }
}
