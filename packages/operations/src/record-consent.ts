import {
  type Channel,
  type ConsentStatus,
  fault,
  type Instant,
  type PurposeClass,
  parsing,
  readPastInstant,
  readText,
} from '@wavelength/core'
import { type ConsentEntry, customersById, recordConsentEntry, type Store } from '@wavelength/db'
import { type Recorded, refused, UNKNOWN_CUSTOMER } from './recorded.ts'

/** A consent given or withdrawn, as it comes in; the instant is an RFC 3339 text. */
export interface ConsentInput {
  readonly channel: Channel
  readonly purposeClass: PurposeClass
  readonly status: ConsentStatus
  readonly at?: string | null | undefined
  readonly proof?: string | null | undefined
  readonly source: string
}

/** Adds an entry to the consent ledger; nothing in it is ever changed. */
export async function recordConsent(
  store: Store,
  customerId: string,
  input: ConsentInput,
  now: Instant,
): Promise<Recorded> {
  const parsed = parsing(() => parseConsent(input, now))
  if (parsed.status === 'rejected') return refused(parsed.issue)
  const [customer] = await customersById(store.db, [customerId])
  if (customer === undefined) return refused(UNKNOWN_CUSTOMER)
  await recordConsentEntry(store.db, customerId, parsed.value)
  return { status: 'RECORDED' }
}

function parseConsent(input: ConsentInput, now: Instant): ConsentEntry {
  const { channel, purposeClass, status } = input
  const fields = { ...input }
  const source = readText(fields, 'source')
  if (source === null) throw fault('REQUIRED', ['source'], 'source says where the consent was given or withdrawn')
  return {
    channel,
    purposeClass,
    status,
    proof: readText(fields, 'proof'),
    source,
    effectiveFrom: readPastInstant(fields, 'at', now) ?? now,
  }
}
