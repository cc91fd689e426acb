/** The closed lists that describe one contact; spelled alike from Postgres to the legend. */
export const DIRECTIONS = ['INBOUND', 'OUTBOUND'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * What became of a contact, nearest first: when two reports about the same contact differ, the later
 * in this list wins. A person who reacted proves that an earlier failure report was wrong, so reactions
 * come last. RECEIVED is the one outcome of an inbound contact.
 */
export const OUTCOMES = [
  'SENT',
  'RECEIVED',
  'DELIVERED',
  'FAILED',
  'BUSY',
  'NO_ANSWER',
  'VOICEMAIL',
  'BLOCKED',
  'BOUNCED',
  'SEEN',
  'ENGAGED',
  'DECLINED',
  'ANSWERED',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes that say nothing about the person, only about the line. */
export const UNDELIVERED_OUTCOMES = ['FAILED', 'BLOCKED', 'BOUNCED'] as const satisfies readonly Outcome[]

export const ATTEMPT_STATES = ['OPEN', 'ANSWERED', 'DECLINED', 'UNANSWERED', 'UNDELIVERED'] as const
export type AttemptState = (typeof ATTEMPT_STATES)[number]

/** Worst verdict last: it wins when two reports about the same mail differ. */
export const MAIL_CLASSES = ['UNKNOWN', 'LEGITIMATE', 'GRAYMAIL', 'SPAM'] as const
export type MailClass = (typeof MAIL_CLASSES)[number]

export const CONSENT_STATUSES = ['GRANTED', 'WITHDRAWN'] as const
export type ConsentStatus = (typeof CONSENT_STATUSES)[number]

/** How a customer can be named. A handle belongs to one network, so its kind is the network's channel. */
export const IDENTITY_KINDS = [
  'EXTERNAL_ID',
  'EMAIL',
  'PHONE',
  'WHATSAPP',
  'X',
  'FACEBOOK',
  'INSTAGRAM',
  'LINKEDIN',
  'APP_PUSH',
  'LIVE_CHAT',
] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]

export interface Identity {
  readonly kind: IdentityKind
  readonly value: string
}
