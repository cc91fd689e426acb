import type { Channel } from '../model/channel.ts'
import type { Direction, Identity, MailClass, Outcome } from '../model/contact.ts'
import type { Purpose } from '../model/purpose.ts'
import type { Instant } from './instant.ts'

/** The customer by our own id, or by one way in which the world names them. */
export type CustomerRef = { readonly id: string } | Identity

/** One report by one source about one contact, parsed and valid. */
export interface ContactEvent {
  readonly customer: CustomerRef
  readonly facts: ContactFacts
  /** The reply must name something known, or the event is refused. Mail threads often start outside our view. */
  readonly replyMustBeKnown: boolean
}

/**
 * What is known of one contact. (source, sourceId) names one contact with one customer, for ever;
 * the same mail to two people is two contacts. Two sets of facts about the same contact are joined by `joinFacts`.
 */
export interface ContactFacts {
  readonly source: string
  readonly sourceId: string
  readonly channel: Channel
  readonly direction: Direction
  readonly occurredAt: Instant
  readonly outcome: Outcome
  /** When the outcome came about; the contact's own instant when it was not told. */
  readonly outcomeAt: Instant
  readonly durationSeconds: number | null
  readonly purpose: Purpose | null
  readonly expectsReply: boolean | null
  readonly automated: boolean | null
  readonly mailClass: MailClass
  readonly contactPoint: string | null
  /** Source ids of contacts that this one answers; with a mail, its whole thread. Sorted, without repeats. */
  readonly inReplyTo: readonly string[]
  readonly campaign: string | null
  readonly messageKey: string | null
  readonly decisionId: string | null
  readonly propensity: number | null
}

/** Everything that a source may leave untold, untold. */
export const UNTOLD_FACTS = {
  durationSeconds: null,
  purpose: null,
  expectsReply: null,
  automated: null,
  mailClass: 'UNKNOWN',
  contactPoint: null,
  inReplyTo: [],
  campaign: null,
  messageKey: null,
  decisionId: null,
  propensity: null,
} as const satisfies Partial<ContactFacts>
