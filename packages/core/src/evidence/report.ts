import type { ContactEvent } from './contact-event.ts'
import type { CustomerRecord } from './customer-record.ts'
import type { Issue } from './issue.ts'

/**
 * What a connector makes of one place in its input: a contact, a customer, or a refusal.
 * `position` tells a person where: "calls.csv line 12", "inbox.mbox message 3", "index 7".
 */
export type Report =
  | { readonly kind: 'CONTACT'; readonly position: string; readonly event: ContactEvent; readonly raw: unknown }
  | { readonly kind: 'CUSTOMER'; readonly position: string; readonly customer: CustomerRecord; readonly raw: unknown }
  | { readonly kind: 'REJECTED'; readonly position: string; readonly issue: Issue; readonly raw: unknown }
