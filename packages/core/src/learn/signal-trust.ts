import type { Instant } from '../evidence/instant.ts'
import type { Outcome } from '../model/contact.ts'
import { LEARNING_HORIZON_MS } from './delay.ts'

/**
 * How much of an answer each sign of life counts in learning, 0 to 1. Reports and the facts themselves know
 * nothing of it, so other weights are another version under which everything is derived again. What a
 * machine sent back is no answer under any weight.
 */
export interface SignalTrust {
  /** The customer wrote, called or came back. */
  readonly reply: number
  /** The source says that somebody answered: a call taken, a visit that met somebody. */
  readonly reportedAnswer: number
  /** A link was followed or a recording played, later than machines do it. */
  readonly engagement: number
  /** The same so soon after sending that it is taken for a machine's. */
  readonly swiftEngagement: number
  /** It was opened or displayed. */
  readonly opening: number
  /** Until so long after sending an engagement is swift. */
  readonly swiftSeconds: number
}

/** What became of an attempt, short of its answer. */
export interface Sign {
  readonly at: Instant
  readonly outcome: Outcome
  readonly outcomeAt: Instant
}

export interface Answerable {
  readonly occurredAt: Instant
  readonly outcome: Outcome
  readonly outcomeAt: Instant
  readonly answeredAt: Instant | null
  /** The contact that answered it; null when the source itself reported the answer. */
  readonly answeredBy: string | null
}

/** The answer (y) that learning counts for one attempt: all, nothing, or a part of it. */
export function answerCredit(attempt: Answerable, trust: SignalTrust): number {
  const { occurredAt: at, outcome, outcomeAt } = attempt
  if (!isAnsweredInTime(attempt)) return signCredit({ at, outcome, outcomeAt }, trust)
  return attempt.answeredBy === null ? trust.reportedAnswer : trust.reply
}

/** An answer after the learning horizon counts in the reports alone: until then silence was learned from. */
export function isAnsweredInTime(attempt: Pick<Answerable, 'occurredAt' | 'answeredAt'>): boolean {
  return attempt.answeredAt !== null && attempt.answeredAt - attempt.occurredAt <= LEARNING_HORIZON_MS
}

/** What an attempt without an answer is credited with. */
export function signCredit({ at, outcome, outcomeAt }: Sign, trust: SignalTrust): number {
  if (outcome === 'SEEN') return trust.opening
  if (outcome !== 'ENGAGED') return 0
  return outcomeAt - at <= trust.swiftSeconds * 1_000 ? trust.swiftEngagement : trust.engagement
}
