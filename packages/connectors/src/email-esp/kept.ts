import { keptRecord } from '../kit/kept.ts'

/** What people wrote, under names that only these services have. Lists of headers hold subjects. */
const WRITTEN =
  /^(?:headers|attachments|textbody|htmlbody|strippedtextreply|rawemail|details|metadata|user-variables|rcpt_meta|friendly_from)$/i

/** What is kept of an event: which mail and whose, and what became of it. */
export function keptEvent(value: unknown): unknown {
  return keptRecord(withoutWritten(value))
}

function withoutWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWritten)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, inner]) => !isWritten(name, inner))
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutWritten(inner)]))
}

/** Mailgun's `headers` are an object, and its Message-ID stands there. */
function isWritten(name: string, value: unknown): boolean {
  return WRITTEN.test(name) && (name !== 'headers' || Array.isArray(value))
}
