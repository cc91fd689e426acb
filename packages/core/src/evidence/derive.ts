import { expectedAnswer } from '../learn/expected-answer.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { ageBandOn } from '../model/cohort.ts'
import { localTimeAt } from '../model/local-time.ts'
import { type Attempt, answeredAttempt, attemptOf, ownAnswer } from './attribution.ts'
import type { CustomerTraits } from './customer-record.ts'
import { earlierAttempts, featuresOf, previousChannelOf } from './features-of-attempt.ts'
import type { Instant } from './instant.ts'
import { type IdentifiedContact, type Interaction, isAttempt, isUndelivered, type Resolution } from './interaction.ts'
import { LOAD_WINDOW_MS, RecentOutbound } from './recent-outbound.ts'

/**
 * Raised whenever `derive` or `contribution` makes something else of the same contacts. A store in which an older
 * program derived them is then derived again before it is used.
 */
export const DERIVATION_REVISION = 2

/** What a customer's contacts are derived under. */
export interface Derivation {
  readonly traits: CustomerTraits
  /** The customer's zone, or the reporting zone when it is not known. */
  readonly zone: string
  readonly prior: PopulationPrior
}

/**
 * Derives the interactions of one customer: cohort, local time, which contact answers which, attempt numbers,
 * expected answers, and what else had gone out shortly before. A walk forward in time, so what happened before `from`
 * cannot change but by an answer that came later; hence `settled` (interactions before `from`, as stored) and
 * `contacts` (all from `from` on, in any order) suffice, if `settled` reaches back `DERIVATION_REACH_MS` and holds
 * what the contacts name. Returns every contact as an interaction and every settled one, anew.
 */
export function derive(
  derivation: Derivation,
  settled: readonly Interaction[],
  contacts: readonly IdentifiedContact[],
  from: Instant = Number.NEGATIVE_INFINITY,
): Interaction[] {
  const earlier = [...settled].sort(byTime)
  const walk: Walk = {
    attempts: earlier.filter((each) => each.isAttempt).map((each) => resumed(each, from)),
    outbound: new Map(earlier.filter(isOutbound).map((each) => [nameOf(each), each])),
    recent: new RecentOutbound(),
  }
  for (const each of walk.outbound.values()) if (each.occurredAt > from - LOAD_WINDOW_MS) walk.recent.note(each)
  const later = [...contacts].sort(byTime)
  for (const contact of later.filter(isOutbound)) walk.outbound.set(nameOf(contact), contact)
  const derived = later.map((contact) => step(derivation, walk, contact))
  const answers = new Map(walk.attempts.map((attempt) => [attempt.contact.id, attempt]))
  return [...earlier, ...derived].map((each) => withAnswer(each, answers.get(each.id)))
}

interface Walk {
  readonly attempts: Attempt[]
  /** Outbound contacts by source and source id. */
  readonly outbound: Map<string, IdentifiedContact>
  readonly recent: RecentOutbound
}

function step(derivation: Derivation, walk: Walk, contact: IdentifiedContact): Interaction {
  const local = localTimeAt(derivation.zone, contact.occurredAt)
  const base = {
    ...contact,
    ageBand: ageBandOn(derivation.traits, local.day),
    localWeekday: local.weekday,
    localHour: local.hour,
    ...NO_ATTEMPT,
    ...(isOutbound(contact) ? walk.recent.next(contact) : NOTHING_SENT),
  }
  if (contact.direction === 'INBOUND') return { ...base, answers: answer(walk, contact) }
  return isAttempt(contact) ? attemptStep(derivation, walk, base) : base
}

const NO_ATTEMPT = {
  isAttempt: false,
  resolution: null,
  attemptNumber: null,
  previousChannel: null,
  answeredAt: null,
  answeredBy: null,
  answers: null,
  expected: null,
}

const NOTHING_SENT = { contactsInWeek: null, isRepeat: false }

function attemptStep(derivation: Derivation, walk: Walk, contact: Interaction): Interaction {
  const earlier = earlierAttempts(contact, walk.attempts)
  const features = featuresOf(contact, earlier, derivation.traits.segment)
  walk.attempts.push(attemptOf(contact))
  return {
    ...contact,
    isAttempt: true,
    attemptNumber: 1 + features.unansweredOnChannel + features.unansweredElsewhere,
    previousChannel: previousChannelOf(contact, earlier),
    expected: expectedAnswer(derivation.prior, features),
  }
}

/** Notes the reply on the attempt that it answers; returns the attempt's id. */
function answer(walk: Walk, reply: IdentifiedContact): string | null {
  const named = reply.inReplyTo.flatMap(
    (sourceId) => walk.outbound.get(nameOf({ source: reply.source, sourceId })) ?? [],
  )
  const attempt = answeredAttempt(reply, walk.attempts, named)
  if (attempt === null) return null
  attempt.answeredAt = reply.occurredAt
  attempt.answeredBy = reply.id
  return attempt.contact.id
}

/** An attempt as it stood at `from`: answers that came later are forgotten and found again. */
function resumed(stored: Interaction, from: Instant): Attempt {
  const isAnswered = stored.answeredAt !== null && stored.answeredAt < from
  if (stored.answeredBy === null || !isAnswered) return attemptOf(stored)
  return { ...attemptOf(stored), answeredAt: stored.answeredAt, answeredBy: stored.answeredBy }
}

function withAnswer(interaction: Interaction, attempt: Attempt | undefined): Interaction {
  if (attempt === undefined) return interaction
  const { answeredAt, answeredBy } = attempt
  return { ...interaction, answeredAt, answeredBy, resolution: resolutionOf(interaction, answeredAt) }
}

/** How an attempt of this outcome ended, if it was answered then. */
export function resolutionOf(contact: IdentifiedContact, answeredAt: Instant | null): Resolution | null {
  if (answeredAt !== null || ownAnswer(contact) !== null) return 'ANSWERED'
  if (contact.outcome === 'DECLINED') return 'DECLINED'
  return isUndelivered(contact) ? 'UNDELIVERED' : null
}

function isOutbound(contact: IdentifiedContact): boolean {
  return contact.direction === 'OUTBOUND'
}

function nameOf(contact: { readonly source: string; readonly sourceId: string }): string {
  return `${contact.source}\n${contact.sourceId}`
}

/** At one instant, attempts come before replies: sources that know only the day would else lose every answer. */
function byTime(a: IdentifiedContact, b: IdentifiedContact): number {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt - b.occurredAt
  if (a.direction !== b.direction) return a.direction === 'OUTBOUND' ? -1 : 1
  return a.id < b.id ? -1 : 1
}
