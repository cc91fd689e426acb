import {
  type Instant,
  type Issue,
  IssueFound,
  type Parsed,
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
  | { readonly kind: 'refused'; readonly issue: Issue }

/** Where something was told. */
export interface Place {
  readonly position: string
  readonly raw: unknown
}

export function contact(value: Fields): Told {
  return { kind: 'contact', value }
}

export function customer(value: Fields): Told {
  return { kind: 'customer', value }
}

export function watermark(value: Fields): Told {
  return { kind: 'watermark', value }
}

export function consent(value: Fields): Told {
  return { kind: 'consent', value }
}

export function skipped(why: string): Told {
  return { kind: 'skipped', why }
}

/** What one of several things in a record tells, where a fault refuses that one and leaves the others alone. */
export function alone(tell: () => readonly Told[]): readonly Told[] {
  try {
    return tell()
  } catch (thrown) {
    if (thrown instanceof IssueFound) return [{ kind: 'refused', issue: thrown.issue }]
    throw thrown
  }
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

export function reportOf(told: Told, place: Place, now: Instant): Report {
  if (told.kind === 'skipped') return { kind: 'SKIPPED', ...place, why: told.why }
  if (told.kind === 'refused') return rejected(place.position, told.issue, place.raw)
  const parsed = parsedReport(told, place, now)
  return parsed.status === 'parsed' ? parsed.value : rejected(place.position, parsed.issue, place.raw)
}

function parsedReport(
  { kind, value }: Exclude<Told, { kind: 'skipped' | 'refused' }>,
  place: Place,
  now: Instant,
): Parsed<Report> {
  switch (kind) {
    case 'contact':
      return mapped(parseContactEvent(value, now), (event) => ({ kind: 'CONTACT', ...place, event }))
    case 'customer':
      return mapped(parseCustomer(value), (customer) => ({ kind: 'CUSTOMER', ...place, customer }))
    case 'consent':
      return mapped(parseConsentEvent(value, now), (event) => ({ kind: 'CONSENT', ...place, event }))
    case 'watermark':
      return mapped(parseWatermark(value, now), (event) => ({ kind: 'WATERMARK', ...place, event }))
  }
}

function mapped<T>(parsed: Parsed<T>, toReport: (value: T) => Report): Parsed<Report> {
  return parsed.status === 'parsed' ? { status: 'parsed', value: toReport(parsed.value) } : parsed
}
