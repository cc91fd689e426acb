import { CHANNELS, type Channel } from '../model/channel.ts'
import { CONSENT_STATUSES, type ConsentStatus } from '../model/contact.ts'
import { PURPOSE_CLASSES, type PurposeClass } from '../model/purpose.ts'
import type { CustomerRef } from './contact-event.ts'
import type { Instant } from './instant.ts'
import { type Parsed, parsing } from './parse-contact-event.ts'
import { parseCustomerRef } from './parse-identity.ts'
import * as read from './read-field.ts'

/** A consent that a source saw given or withdrawn, parsed and valid. The same facts are the same entry, however often told. */
export interface ConsentEvent {
  readonly customer: CustomerRef
  readonly channel: Channel
  readonly purposeClass: PurposeClass
  readonly status: ConsentStatus
  readonly at: Instant
  readonly source: string
  /** Where it can be looked up: a form, a campaign, an address it came from. */
  readonly proof: string | null
}

/** Reads `{customer, channel, purposeClass, status, at, source, proof}`; `at` is an RFC 3339 text. */
export function parseConsentEvent(raw: unknown, now: Instant): Parsed<ConsentEvent> {
  return parsing(() => {
    const fields = read.readFields(raw, [])
    return {
      customer: parseCustomerRef(fields.customer),
      channel: read.requireOneOf(CHANNELS, fields, 'channel'),
      purposeClass: read.requireOneOf(PURPOSE_CLASSES, fields, 'purposeClass'),
      status: read.requireOneOf(CONSENT_STATUSES, fields, 'status'),
      at: read.readPastInstant(fields, 'at', now) ?? read.missing(['at']),
      source: read.requireText(fields, 'source'),
      proof: read.readText(fields, 'proof'),
    }
  })
}
