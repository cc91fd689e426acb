import { FEWEST_ATTEMPTS } from '@wavelength/core'
import type { KnownAttempts, PopulationVersion } from '@wavelength/db'

/** So many times the attempts of the last time are worth another look. */
const GROWTH = 1.2

/** What a look at the store leads to. */
export type LearningStep = 'LEARN' | 'FORGET_SAMPLE' | 'NOTHING'

export interface LearningState {
  readonly known: KnownAttempts
  readonly inForce: Pick<PopulationVersion, 'isSample'>
  /** Newest first. */
  readonly versions: readonly Pick<PopulationVersion, 'isSample' | 'attemptsKnown' | 'customers'>[]
}

/**
 * Is there enough that was not known at the last time? As soon as there are customers who exist, what a made-up
 * business taught holds no longer, even where it is too early to learn anything else.
 */
export function nextLearningStep({ known, inForce, versions }: LearningState): LearningStep {
  const ofSample = isLearnedFromSample(known)
  const attempts = ofSample ? known.sample : known.own
  const last = versions.find((version) => version.customers > 0 && version.isSample === ofSample)
  if (attempts >= FEWEST_ATTEMPTS && attempts >= GROWTH * (last?.attemptsKnown ?? 0)) return 'LEARN'
  return inForce.isSample && !ofSample ? 'FORGET_SAMPLE' : 'NOTHING'
}

/** The sample business teaches only as long as there is nobody else. */
export function isLearnedFromSample({ hasOwnCustomers, sample }: KnownAttempts): boolean {
  return sample > 0 && !hasOwnCustomers
}
