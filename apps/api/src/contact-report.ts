import { type Instant, parseContactEvent, parseCustomer, type Report } from '@wavelength/core'
import { withOpenedId } from './own-id.ts'

/** Judges one event as it was sent; what is wrong with it concerns it alone. */
export function contactReport(sent: unknown, index: number, now: Instant): Report {
  const raw = withCustomer(sent)
  const parsed = parseContactEvent(raw, now)
  const position = `index ${index}`
  if (parsed.status === 'rejected') return { kind: 'REJECTED', position, issue: parsed.issue, raw }
  return { kind: 'CONTACT', position, event: parsed.value, raw }
}

export function customerReport(raw: unknown, index: number): Report {
  const parsed = parseCustomer(raw)
  const position = `index ${index}`
  if (parsed.status === 'rejected') return { kind: 'REJECTED', position, issue: parsed.issue, raw }
  return { kind: 'CUSTOMER', position, customer: parsed.value, raw }
}

function withCustomer(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !('customer' in event)) return event
  return { ...event, customer: withOpenedId(event.customer) }
}
