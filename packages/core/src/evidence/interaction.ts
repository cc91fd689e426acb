import { CHANNEL_TRAITS, type Channel, responseWindowMs } from '../model/channel.ts'
import type { AgeBand } from '../model/cohort.ts'
import { type AttemptState, type Direction, type MailClass, UNDELIVERED_OUTCOMES } from '../model/contact.ts'
import { PURPOSE_TRAITS, type Purpose } from '../model/purpose.ts'
import type { ContactFacts } from './contact-event.ts'
import type { Instant } from './instant.ts'

/** A contact under its own id: UUIDv5 of source and source id. */
export interface IdentifiedContact extends ContactFacts {
  readonly id: string
}

/** How an attempt ended; null when it is open or unanswered, which depends on the clock. */
export type Resolution = Exclude<AttemptState, 'OPEN' | 'UNANSWERED'>

/** One contact in either direction, with all that is derived from it and from its neighbours. */
export interface Interaction extends IdentifiedContact {
  /** Of the customer, on the local day of the contact. */
  readonly ageBand: AgeBand
  /** In the customer's own time; 0 is Monday. */
  readonly localWeekday: number
  readonly localHour: number
  readonly isAttempt: boolean
  readonly resolution: Resolution | null
  /** 1 for the first attempt of its matter, 2 for the first follow-up, and so on. */
  readonly attemptNumber: number | null
  /** Of a follow-up: the channel of the latest attempt of its matter that was still unanswered then. */
  readonly previousChannel: Channel | null
  /** Of an outbound contact: its number among those that arrived within seven days; null for an inbound one. */
  readonly contactsInWeek: number | null
  /** The same message had gone to the customer over another channel within the 48 hours before. */
  readonly isRepeat: boolean
  readonly answeredAt: Instant | null
  /** The inbound contact that answered it; null when the source itself reported the answer. */
  readonly answeredBy: string | null
  /** The attempt that this inbound contact answers. */
  readonly answers: string | null
  /** p0: the chance that a customer like this one would answer, as known when the attempt was made. */
  readonly expected: number | null
}

/** An attempt is an outbound contact that expects a reply; unless the source says so, its purpose decides. */
export function isAttempt(contact: Pick<ContactFacts, 'direction' | 'expectsReply' | 'purpose'>): boolean {
  if (contact.direction === 'INBOUND') return false
  return contact.expectsReply ?? PURPOSE_TRAITS[purposeOf(contact)].expectsReply
}

export function purposeOf(contact: { readonly purpose: Purpose | null }): Purpose {
  return contact.purpose ?? 'OTHER'
}

/** Did the customer themself begin this contact? Auto-replies, spam and mass mail are no sign of a habit. */
export function isPersonal(contact: {
  readonly direction: Direction
  readonly automated: boolean | null
  readonly mailClass: MailClass
}): boolean {
  if (contact.direction === 'OUTBOUND' || contact.automated === true) return false
  return contact.mailClass !== 'SPAM' && contact.mailClass !== 'GRAYMAIL'
}

/** Where an attempt stands at `now`. Null for a contact that is no attempt. */
export function attemptStateAt(
  interaction: Pick<Interaction, 'isAttempt' | 'resolution' | 'occurredAt' | 'channel'>,
  now: Instant,
): AttemptState | null {
  if (!interaction.isAttempt) return null
  if (interaction.resolution !== null) return interaction.resolution
  return now < windowEnd(interaction) ? 'OPEN' : 'UNANSWERED'
}

/** The end of the time in which an answer is attributed to the attempt by itself. */
export function windowEnd(attempt: { readonly occurredAt: Instant; readonly channel: Channel }): Instant {
  return attempt.occurredAt + responseWindowMs(attempt.channel)
}

export function isUndelivered(contact: Pick<ContactFacts, 'outcome'>): boolean {
  return UNDELIVERED_OUTCOMES.some((outcome) => outcome === contact.outcome)
}

/** The longest of all response windows: nothing older can be answered unless a reply names it. */
export const LONGEST_WINDOW_MS = Math.max(
  ...Object.values(CHANNEL_TRAITS).map((traits) => traits.responseWindowHours * 3_600_000),
)
