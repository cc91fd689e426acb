import { CHANNELS, type Instant, PURPOSES, parseContactEvent, type Report } from '@wavelength/core'

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

function chosen<T>(list: readonly T[], share: number): T {
  const member = list[Math.floor(share * list.length)]
  if (member === undefined) throw new Error('the share must be below 1')
  return member
}

/** Mulberry32: small, even, and the same on every machine. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
