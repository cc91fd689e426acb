import type { Instant } from '../evidence/instant.ts'
import type { AttemptFeatures } from '../learn/attempt-features.ts'
import { cellOf } from '../learn/own-effects.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import { answerCredit } from '../learn/signal-trust.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import type { CustomerHistory } from './customer-history.ts'
import { type EvidenceAtAttempt, evidenceAtAttempts } from './evidence-at-attempt.ts'
import { isSettled } from './settled.ts'
import { studiedAttempts } from './studied-attempts.ts'

/** One settled attempt as the population is learned from it. */
export interface StudiedRow {
  readonly features: AttemptFeatures
  readonly evidence: EvidenceAtAttempt
  /** The cell of the customer's ledger in which it counts. */
  readonly cell: number
  /** 1 for an answer, 0 for none, between for a lesser sign. */
  readonly answered: number
}

/** The customer's settled attempts. Of `habits` only the cohorts and the trust in signals are read. */
export function studiedRows(history: CustomerHistory, habits: PopulationPrior, asOf: Instant): StudiedRow[] {
  const attempts = studiedAttempts(history)
  const evidence = evidenceAtAttempts(history, attempts, habits)
  return attempts.flatMap(({ interaction, features }, index): StudiedRow[] => {
    const chosenAndSaid = evidence[index]
    if (chosenAndSaid === undefined || !isSettled(interaction, asOf)) return []
    const { marketing } = PURPOSE_TRAITS[features.purpose]
    return [
      {
        features,
        evidence: chosenAndSaid,
        cell: cellOf(features.channel, features.timeWindow, marketing),
        answered: answerCredit(interaction, habits.trust),
      },
    ]
  })
}
