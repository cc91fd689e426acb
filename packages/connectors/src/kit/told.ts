import {
  type Instant,
  IssueFound,
  parseConsentEvent,
  parseContactEvent,
  parseCustomer,
  parseWatermark,
  type Report,
  readFields,
} from '@wavelength/core'
import { rejected } from '../connector.ts'
import type { VendorRecord } from './vendor-record.ts'

/** The objects of a vendor, by their names; nothing about them is known yet. */
export type Fields = Readonly<Record<string, unknown>>

/** What a record tells, in the shapes of the public API; or why it tells nothing of a contact. */
export type Told =
  | { readonly kind: 'contact' | 'customer' | 'consent' | 'watermark'; readonly value: unknown }
  | { readonly kind: 'skipped'; readonly why: string }

/** Where something was told. */
export interface Place {
  readonly position: string
  readonly raw: unknown
}

export function contact(value: Fields): Told {
  return { kind: 'contact', value }
}

export function consent(value: Fields): Told {
  return { kind: 'consent', value }
}

export function skipped(why: string): Told {
  return { kind: 'skipped', why }
}

/** What a vendor's record tells. May throw `IssueFound`, which refuses the record. */
export type Teller = (record: Fields, list: string | null) => readonly Told[]

/** The reports of a vendor's records. */
export async function* toldReports(
  records: AsyncIterable<VendorRecord>,
  teller: Teller,
  now: Instant,
): AsyncIterable<Report> {
  for await (const record of records) {
    const { position, raw } = record
    if (record.status === 'unreadable') yield rejected(position, record.issue, raw)
    else yield* reportsOf({ position, raw }, () => teller(readFields(record.value, []), record.list), now)
  }
}

/** The reports of one record; a fault found while it is told refuses it. */
export function reportsOf(place: Place, tell: () => readonly Told[], now: Instant): Report[] {
  try {
    return tell().map((told) => reportOf(told, place, now))
  } catch (thrown) {
    if (thrown instanceof IssueFound) return [rejected(place.position, thrown.issue, place.raw)]
    throw thrown
  }
}

export function reportOf(told: Told, { position, raw }: Place, now: Instant): Report {
  if (told.kind === 'skipped') return { kind: 'SKIPPED', position, why: told.why, raw }
  if (told.kind === 'customer') {
    const parsed = parseCustomer(told.value)
    if (parsed.status === 'rejected') return rejected(position, parsed.issue, raw)
    return { kind: 'CUSTOMER', position, customer: parsed.value, raw }
  }
  const { kind, parsed } = parsedEvent(told.kind, told.value, now)
  if (parsed.status === 'rejected') return rejected(position, parsed.issue, raw)
  return { kind, position, event: parsed.value, raw } as Report
}

function parsedEvent(kind: 'contact' | 'consent' | 'watermark', value: unknown, now: Instant) {
  if (kind === 'contact') return { kind: 'CONTACT', parsed: parseContactEvent(value, now) } as const
  if (kind === 'consent') return { kind: 'CONSENT', parsed: parseConsentEvent(value, now) } as const
  return { kind: 'WATERMARK', parsed: parseWatermark(value, now) } as const
}
