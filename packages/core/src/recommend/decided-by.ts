import type { Reason, ReasonSource } from '../learn/reason.ts'
import type { ExcludedChannel } from './exclusion.ts'
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

/**
 * Which kind of evidence puts number one before number two: the largest difference between their reasons.
 * Where there is no number two, rules decided if they closed something, else what is known of number one.
 */
export function decidedBy(
  first: ContactOption,
  second: ContactOption | undefined,
  excluded: readonly ExcludedChannel[],
): DecidedBy {
  if (second === undefined) return excluded.some(({ code }) => code !== 'NO_ADDRESS') ? 'RULE' : ownKind(first)
  if (first.logOdds <= second.logOdds) return 'RULE'
  const lead = (kind: DecidedBy) => effectOf(first.reasons, kind) - effectOf(second.reasons, kind)
  const kinds = ['STATED', 'LEARNED', 'COHORT'] as const
  return kinds.reduce((most, kind) => (lead(kind) > lead(most) ? kind : most))
}

function ownKind(only: ContactOption): DecidedBy {
  if (only.reasons.some(({ source, effect }) => source === 'STATED' && effect !== 0)) return 'STATED'
  return only.signals > 0 ? 'LEARNED' : 'COHORT'
}

function effectOf(reasons: readonly Reason[], kind: DecidedBy): number {
  return reasons.reduce((sum, reason) => sum + (KIND[reason.source] === kind ? reason.effect : 0), 0)
}
