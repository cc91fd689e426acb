import type { EarlierAttempt } from '../learn/fatigue.ts'
import type { ContactFacts } from './contact-event.ts'
import type { Instant } from './instant.ts'
import {
  type IdentifiedContact,
  isPersonal,
  isUndelivered,
  LONGEST_WINDOW_MS,
  purposeOf,
  windowEnd,
} from './interaction.ts'
import { matterKeyOf } from './matter.ts'

/** An attempt whose answer may still be found; the walk over a timeline changes it. */
export interface Attempt extends EarlierAttempt {
  readonly contact: IdentifiedContact
  answeredAt: Instant | null
  answeredBy: string | null
}

export function attemptOf(contact: IdentifiedContact): Attempt {
  const { occurredAt: at, channel } = contact
  const matter = { matterKey: matterKeyOf(contact), purpose: purposeOf(contact) }
  return { contact, at, channel, ...matter, answeredAt: ownAnswer(contact), answeredBy: null }
}

/** The answer that the source itself reported: a call taken, a visit that met somebody. */
export function ownAnswer(contact: Pick<ContactFacts, 'outcome' | 'outcomeAt'>): Instant | null {
  return contact.outcome === 'ANSWERED' ? contact.outcomeAt : null
}

/**
 * Which attempt does this inbound contact answer? The one it names; else the customer's latest attempt
 * that still waits within its channel's response window, on whatever channel it was made. What a machine sent
 * back answers nothing, though it names the mail that set it off (RFC 3834).
 * `attempts` holds the customer's earlier attempts, oldest first; `named` the outbound contacts it names.
 */
export function answeredAttempt(
  reply: IdentifiedContact,
  attempts: readonly Attempt[],
  named: readonly IdentifiedContact[],
): Attempt | null {
  if (reply.automated === true) return null
  const before = named.filter((contact) => contact.occurredAt <= reply.occurredAt)
  if (before.length > 0) {
    const ids = new Set(before.map((contact) => contact.id))
    return attempts.findLast((attempt) => ids.has(attempt.contact.id) && awaits(attempt, reply)) ?? null
  }
  if (!isPersonal(reply)) return null
  return since(attempts, reply.occurredAt - LONGEST_WINDOW_MS).findLast((attempt) => isOpenFor(attempt, reply)) ?? null
}

/** The attempts from `instant` on, of a list that is oldest first. */
export function since(attempts: readonly Attempt[], instant: Instant): readonly Attempt[] {
  return attempts.slice(attempts.findLastIndex((attempt) => attempt.contact.occurredAt < instant) + 1)
}

function isOpenFor(attempt: Attempt, reply: IdentifiedContact): boolean {
  if (attempt.contact.outcome === 'DECLINED' || isUndelivered(attempt.contact)) return false
  return awaits(attempt, reply) && reply.occurredAt <= windowEnd(attempt.contact)
}

/** An answer that the source dated later than the reply is the same answer, seen twice; the earlier sight counts. */
function awaits(attempt: Attempt, reply: IdentifiedContact): boolean {
  return attempt.answeredBy === null && (attempt.answeredAt === null || attempt.answeredAt >= reply.occurredAt)
}
