import type { Reason, ReasonSource } from '../learn/reason.ts'
import type { ContactOption, DecidedBy } from './recommendation.ts'

/** The kind of evidence that each source of reasons belongs to. */
const KIND = {
  STATED: 'STATED',
  BEHAVIOUR: 'LEARNED',
  FATIGUE: 'LEARNED',
  COHORT: 'COHORT',
  PURPOSE: 'COHORT',
  RULE: 'RULE',
} as const satisfies Record<ReasonSource, DecidedBy>

/** Which kind of evidence puts number one before number two: the largest difference between their reasons. */
export function decidedBy(first: ContactOption | undefined, second: ContactOption | undefined): DecidedBy {
  if (first === undefined || second === undefined || first.logOdds <= second.logOdds) return 'RULE'
  const lead = (kind: DecidedBy) => effectOf(first.reasons, kind) - effectOf(second.reasons, kind)
  const kinds = ['STATED', 'LEARNED', 'COHORT'] as const
  return kinds.reduce((most, kind) => (lead(kind) > lead(most) ? kind : most))
}

function effectOf(reasons: readonly Reason[], kind: DecidedBy): number {
  return reasons.reduce((sum, reason) => sum + (KIND[reason.source] === kind ? reason.effect : 0), 0)
}
