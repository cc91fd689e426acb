import { CHANNELS } from '../model/channel.ts'
import { DIRECTIONS, MAIL_CLASSES, OUTCOMES, type Outcome } from '../model/contact.ts'
import { PURPOSES } from '../model/purpose.ts'
import type { ContactFacts } from './contact-event.ts'

/**
 * Joins two reports about the same contact. Commutative, associative and idempotent (a join-semilattice),
 * so that reports may come in any order, in any batches and more than once.
 * The furthest outcome wins, with its earliest instant, or with its latest where machines may have come first;
 * what is known beats what is not; where two sources plainly disagree, the order of the closed list decides.
 */
export function joinFacts(a: ContactFacts, b: ContactFacts): ContactFacts {
  return {
    source: a.source,
    sourceId: a.sourceId,
    channel: earlierIn(CHANNELS, a.channel, b.channel),
    direction: earlierIn(DIRECTIONS, a.direction, b.direction),
    occurredAt: Math.min(a.occurredAt, b.occurredAt),
    ...furthestOutcome(a, b),
    durationSeconds: larger(a.durationSeconds, b.durationSeconds),
    purpose: known(a.purpose, b.purpose, (x, y) => earlierIn(PURPOSES, x, y)),
    expectsReply: known(a.expectsReply, b.expectsReply, (x, y) => x || y),
    automated: known(a.automated, b.automated, (x, y) => x || y),
    mailClass: laterIn(MAIL_CLASSES, a.mailClass, b.mailClass),
    contactPoint: known(a.contactPoint, b.contactPoint, firstText),
    inReplyTo: [...new Set([...a.inReplyTo, ...b.inReplyTo])].sort(),
    campaign: known(a.campaign, b.campaign, firstText),
    messageKey: known(a.messageKey, b.messageKey, firstText),
    decisionId: known(a.decisionId, b.decisionId, firstText),
    propensity: larger(a.propensity, b.propensity),
  }
}

/**
 * A scanner opens and follows links before any person can. Of several instants the latest tells, for every limit
 * that may be set, whether one lies beyond it.
 */
const SIGNS_OF_MACHINES: readonly Outcome[] = ['SEEN', 'ENGAGED']

function furthestOutcome(a: ContactFacts, b: ContactFacts): Pick<ContactFacts, 'outcome' | 'outcomeAt'> {
  if (a.outcome === b.outcome) {
    const decisive = SIGNS_OF_MACHINES.includes(a.outcome) ? Math.max : Math.min
    return { outcome: a.outcome, outcomeAt: decisive(a.outcomeAt, b.outcomeAt) }
  }
  const furthest = laterIn(OUTCOMES, a.outcome, b.outcome) === a.outcome ? a : b
  return { outcome: furthest.outcome, outcomeAt: furthest.outcomeAt }
}

function known<T>(a: T | null, b: T | null, choose: (a: T, b: T) => T): T | null {
  if (a === null) return b
  return b === null ? a : choose(a, b)
}

function larger(a: number | null, b: number | null): number | null {
  return known(a, b, Math.max)
}

function firstText(a: string, b: string): string {
  return a < b ? a : b
}

function earlierIn<T>(list: readonly T[], a: T, b: T): T {
  return list.indexOf(a) <= list.indexOf(b) ? a : b
}

function laterIn<T>(list: readonly T[], a: T, b: T): T {
  return list.indexOf(a) >= list.indexOf(b) ? a : b
}
