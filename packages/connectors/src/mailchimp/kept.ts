import { keptRecord } from '../kit/kept.ts'

/** What subscribers filled in, and where they were. */
const FILLED_IN = /^(?:merges|merge_fields|merge_.*|ip|ip_.*|latitude|longitude|_links|metadata)$/

/** Words of the system; any other reason was written by whoever left. */
const REASONS = /^(?:hard|soft|abuse|manual|)$/

/** What is kept of a record: what says which mail and whose, without what people wrote or filled in. */
export function keptMailchimp(value: unknown): unknown {
  return keptRecord(withoutForms(value))
}

function withoutForms(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutForms)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, inner]) => !FILLED_IN.test(name) && !isWritten(name, inner))
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutForms(inner)]))
}

function isWritten(name: string, value: unknown): boolean {
  return name === 'reason' && !REASONS.test(String(value))
}
