import { parseCustomer, type Report } from '@wavelength/core'
import { reportsOf } from './event-lists.ts'

/** A raw contact event in which only what matters to the test is told. */
export function aRawEvent(told: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    source: 'test',
    sourceId: '1',
    customer: { externalId: 'c1' },
    channel: 'EMAIL',
    direction: 'OUTBOUND',
    occurredAt: '2026-05-04T10:00:00Z',
    ...told,
  }
}

/** Reports of raw events of every kind, and of raw customers where they say `type: 'customer'`. */
export function reported(...raws: readonly Readonly<Record<string, unknown>>[]): Report[] {
  return raws.flatMap((raw, index) => (raw.type === 'customer' ? customerReport(raw, index) : reportsOf([raw])))
}

function customerReport(raw: Readonly<Record<string, unknown>>, index: number): Report {
  const parsed = parseCustomer(raw)
  const position = `index ${index}`
  return parsed.status === 'parsed'
    ? { kind: 'CUSTOMER', position, customer: parsed.value, raw }
    : { kind: 'REJECTED', position, issue: parsed.issue, raw }
}
