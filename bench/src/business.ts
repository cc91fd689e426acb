import { CHANNELS, type Instant, PURPOSES, parseContactEvent, type Report } from '@wavelength/core'
import { chosen, numbers } from './numbers.ts'

export const BENCH_NOW: Instant = Date.UTC(2026, 10, 1)
const DAY_MS = 86_400_000
const HISTORY_DAYS = 540
const CONTACTS_PER_CUSTOMER = 25
const INBOUND_SHARE = 0.4

/** Contacts of an even, made-up business in order of time; the same for the same size. */
export function* contacts(size: number): Generator<Report> {
  const random = numbers(20_261_101)
  const customers = Math.ceil(size / CONTACTS_PER_CUSTOMER)
  for (let at = 0; at < size; at++) {
    const isInbound = random() < INBOUND_SHARE
    const occurredAt = BENCH_NOW - HISTORY_DAYS * DAY_MS + Math.floor((at * HISTORY_DAYS * DAY_MS) / size)
    yield report(at, {
      source: 'bench',
      sourceId: `b${at}`,
      customer: { externalId: `c${Math.floor(random() * customers)}` },
      channel: chosen(CHANNELS, random()),
      direction: isInbound ? 'INBOUND' : 'OUTBOUND',
      occurredAt: new Date(occurredAt).toISOString(),
      purpose: isInbound ? null : chosen(PURPOSES, random()),
    })
  }
}

function report(at: number, raw: object): Report {
  const parsed = parseContactEvent(raw, BENCH_NOW)
  if (parsed.status === 'rejected') throw new Error(parsed.issue.message)
  return { kind: 'CONTACT', position: `index ${at}`, event: parsed.value, raw }
}
