import type { Outcome } from '@wavelength/core'
import type { MailMeaning } from '../kit/mail-event.ts'

/**
 * The kinds of events that a mail goes through: https://developers.hubspot.com/docs/methods/email/email_events_overview.
 * Null where the details of the event decide.
 */
export const MEANING_OF_TYPE: Readonly<Record<string, MailMeaning | null>> = {
  SENT: 'SENT',
  PROCESSED: 'SENT',
  // It is tried again.
  DEFERRED: 'SENT',
  DELIVERED: 'DELIVERED',
  OPEN: 'SEEN',
  CLICK: 'ENGAGED',
  FORWARD: 'ENGAGED',
  PRINT: 'ENGAGED',
  SPAMREPORT: 'COMPLAINED',
  BOUNCE: null,
  DROPPED: null,
  STATUSCHANGE: null,
  UNBOUNCE: { why: 'an address that may be written to again' },
}

/** Why a mail came back, `category`: the address does not exist, nothing of ours gets in, or not now. */
export const OUTCOME_OF_CATEGORY: Readonly<Record<string, Outcome>> = {
  UNKNOWN_USER: 'BOUNCED',
  CONTENT: 'BLOCKED',
  DMARC: 'BLOCKED',
  DOMAIN_REPUTATION: 'BLOCKED',
  FILTERED: 'BLOCKED',
  IP_REPUTATION: 'BLOCKED',
  POLICY: 'BLOCKED',
  SENDING_DOMAIN_MISCONFIGURATION: 'BLOCKED',
  SPAM: 'BLOCKED',
  DNS_FAILURE: 'FAILED',
  GREYLISTING: 'FAILED',
  ISP_MISCONFIGURATION: 'FAILED',
  MAILBOX_FULL: 'FAILED',
  MAILBOX_MISCONFIGURATION: 'FAILED',
  TEMPORARY_PROBLEM: 'FAILED',
  THROTTLED: 'FAILED',
  TIMEOUT: 'FAILED',
  UNCATEGORIZED: 'FAILED',
}

/** Whose reason it was that a mail was not sent. `OPTED_OUT`: they want no marketing at all. */
type DropCause = 'RECIPIENT' | 'OPTED_OUT' | 'US'

/** Why a mail was not sent, `dropReason`, as the send results of the API's own clients list them. */
export const CAUSE_OF_DROP: Readonly<Record<string, DropCause>> = {
  PREVIOUSLY_UNSUBSCRIBED_PORTAL: 'OPTED_OUT',
  PREVIOUS_SPAM: 'OPTED_OUT',
  ADDRESS_OPTED_OUT: 'RECIPIENT',
  PREVIOUSLY_UNSUBSCRIBED_BRAND: 'RECIPIENT',
  PREVIOUSLY_UNSUBSCRIBED_BUSINESS_UNIT: 'RECIPIENT',
  PREVIOUSLY_UNSUBSCRIBED_MESSAGE: 'RECIPIENT',
  PREVIOUSLY_BOUNCED: 'RECIPIENT',
  ADDRESS_LIST_BOMBED: 'RECIPIENT',
  BLOCKED_ADDRESS: 'RECIPIENT',
  BLOCKED_DOMAIN: 'RECIPIENT',
  GDPR_DOI_ENABLED: 'RECIPIENT',
  GRAYMAIL_SUPPRESSED: 'RECIPIENT',
  INVALID_TO_ADDRESS: 'RECIPIENT',
  LOW_CONTACT_QUALITY_SCORE: 'RECIPIENT',
  NON_MARKETABLE_CONTACT: 'RECIPIENT',
  QUARANTINED_ADDRESS: 'RECIPIENT',
  RECIPIENT_FATIGUE_SUPPRESSED: 'RECIPIENT',
  UNDELIVERABLE: 'RECIPIENT',
  ADDRESS_ONLY_ACCEPTED_ON_PROD: 'US',
  CAMPAIGN_CANCELLED: 'US',
  CANCELLED_ABUSE: 'US',
  CORRUPT_INPUT: 'US',
  EMAIL_DISABLED: 'US',
  EMAIL_UNCONFIRMED: 'US',
  HUBL_LIMIT_EXCEEDED: 'US',
  INVALID_FROM_ADDRESS: 'US',
  MISSING_CONTENT: 'US',
  MISSING_REQUIRED_PARAMETER: 'US',
  MISSING_TEMPLATE_PROPERTIES: 'US',
  MTA_IGNORE: 'US',
  PORTAL_AUTHENTICATION_FAILURE: 'US',
  PORTAL_EXPIRED: 'US',
  PORTAL_MISSING_MARKETING_SCOPE: 'US',
  PORTAL_NOT_AUTHORIZED_FOR_APPLICATION: 'US',
  PORTAL_OVER_LIMIT: 'US',
  PORTAL_SUSPENDED: 'US',
  TEMPLATE_RENDER_EXCEPTION: 'US',
  THROTTLED: 'US',
  TOO_MANY_RECIPIENTS: 'US',
  UNCONFIGURED_SENDING_DOMAIN: 'US',
  VALIDATION_FAILED: 'US',
}

/** `portalSubscriptionStatus`: whether any marketing mail may be sent. */
export const MEANING_OF_PORTAL = { SUBSCRIBED: 'OPTED_IN', UNSUBSCRIBED: 'OPTED_OUT' } as const
