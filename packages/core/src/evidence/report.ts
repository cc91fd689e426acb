import type { ConsentEvent } from './consent-event.ts'
import type { ContactEvent, CustomerRef } from './contact-event.ts'
import type { CustomerRecord } from './customer-record.ts'
import type { Issue } from './issue.ts'
import type { Watermark } from './watermark.ts'

/**
 * What a connector makes of one place in its input: a contact, a customer, a consent, how far messages
 * have been delivered or seen, something known that is about no contact, or a refusal.
 * `position` tells a person where: "calls.csv line 12", "inbox.mbox message 3", "index 7".
 */
export type Report =
  | { readonly kind: 'CONTACT'; readonly position: string; readonly event: ContactEvent; readonly raw: unknown }
  | { readonly kind: 'CUSTOMER'; readonly position: string; readonly customer: CustomerRecord; readonly raw: unknown }
  | { readonly kind: 'CONSENT'; readonly position: string; readonly event: ConsentEvent; readonly raw: unknown }
  | { readonly kind: 'WATERMARK'; readonly position: string; readonly event: Watermark; readonly raw: unknown }
  | { readonly kind: 'SKIPPED'; readonly position: string; readonly why: string; readonly raw: unknown }
  | { readonly kind: 'REJECTED'; readonly position: string; readonly issue: Issue; readonly raw: unknown }

/** The customer that the report names by one reference; null for a customer's own record, and for a refusal. */
export function customerNamed(report: Report): CustomerRef | null {
  return 'event' in report ? report.event.customer : null
}
