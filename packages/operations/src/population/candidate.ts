import {
  type AttemptForecast,
  type CustomerHistory,
  compareForecasts,
  type ForetoldTwice,
  fitPopulation,
  forecastsOf,
  type HeldOutComparison,
  type Instant,
  LEARNING_HORIZON_MS,
  type PopulationPrior,
  versionWithAge,
  withoutAge,
} from '@wavelength/core'
import { isHeldOut } from './split.ts'

export interface Fit {
  readonly asOf: Instant
  /** What the terms are drawn to where there is little data. */
  readonly start: PopulationPrior
  /** As answers come from it: with age in it or without. */
  readonly inForce: PopulationPrior
}

/** What came of learning from some customers; the version has no name yet. */
export interface Candidate {
  readonly prior: PopulationPrior
  readonly customers: number
  readonly attempts: number
  readonly heldOut: HeldOutComparison | null
}

/** Learns from nine customers in ten and foretells the contacts of the tenth, beside the version in force. */
export function candidateOf(histories: readonly CustomerHistory[], { asOf, start, inForce }: Fit): Candidate {
  const learned = histories.filter(({ id }) => !isHeldOut(id))
  const prior = fitPopulation(learned, { version: 'candidate', asOf, start })
  const isWithoutAge = versionWithAge(inForce.version) !== inForce.version
  const asUsed = isWithoutAge ? withoutAge(prior) : prior
  const tried = histories
    .filter(({ id }) => isHeldOut(id))
    .map((history): ForetoldTwice => {
      const foretoldBy = (version: PopulationPrior) => forecastsOf(version, history).filter(isOver(asOf))
      return { candidate: foretoldBy(asUsed), inForce: foretoldBy(inForce) }
    })
  return {
    prior,
    customers: learned.length,
    attempts: learned.reduce((sum, history) => sum + settledAttempts(history, asOf), 0),
    heldOut: compareForecasts(tried, inForce.version),
  }
}

/** Answers come sooner than silence settles: to take the answered ones first would make every forecast look too low. */
function isOver(asOf: Instant): (forecast: AttemptForecast) => boolean {
  return ({ at }) => at + LEARNING_HORIZON_MS <= asOf
}

function settledAttempts({ interactions }: CustomerHistory, asOf: Instant): number {
  return interactions.filter(
    ({ isAttempt, resolution, occurredAt }) =>
      isAttempt && resolution !== 'UNDELIVERED' && occurredAt + LEARNING_HORIZON_MS <= asOf,
  ).length
}
