import type { Instant } from '../evidence/instant.ts'
import type { OverlapWarning } from './overlap.ts'

/** What a reader of an experiment should know. Counts are of decisions, or of attempts where there were none. */
export type ExperimentRemark =
  | OverlapWarning
  /** Every choice was certain, so nothing can be compared with anything. */
  | { readonly code: 'NOTHING_LEFT_TO_CHANCE'; readonly choices: number }
  | { readonly code: 'NOT_FOLLOWED'; readonly choices: number; readonly ofChoices: number }
  | { readonly code: 'OUTCOME_UNTOLD'; readonly choices: number; readonly ofChoices: number }
  | { readonly code: 'NONE_ANSWERED'; readonly choices: number }
  /** Until then, customers were dealt otherwise than they are now. */
  | { readonly code: 'ARMS_CHANGED'; readonly until: Instant }
  /** What would have been recommended then is worked out with the addresses, consents and learning of today. */
  | { readonly code: 'REPLAYED_TODAY' }
  | { readonly code: 'NOTHING_OPEN_THEN'; readonly choices: number; readonly ofChoices: number }
  | { readonly code: 'SAMPLED'; readonly choices: number; readonly ofChoices: number }
  /** So few people that a share would be about persons. */
  | { readonly code: 'FEW_PEOPLE' }

export type ExperimentRemarkCode = ExperimentRemark['code']

/** What to do so that more can be told. */
export const EXPERIMENT_STEPS = ['ASK', 'TELL_OUTCOMES', 'EXPLORE', 'HOLD_OUT', 'WAIT'] as const
export type ExperimentStep = (typeof EXPERIMENT_STEPS)[number]
