import { type Attempt, attemptOf } from '../evidence/attribution.ts'
import { featuresOf } from '../evidence/features-of-attempt.ts'
import type { Interaction } from '../evidence/interaction.ts'
import type { AttemptFeatures } from '../learn/attempt-features.ts'
import type { CustomerHistory } from './customer-history.ts'

/** An attempt of a customer's past with what was known when it was made. */
export interface StudiedAttempt {
  readonly interaction: Interaction
  readonly features: AttemptFeatures
}

/** The customer's attempts, oldest first. */
export function studiedAttempts({ interactions, traits }: CustomerHistory): StudiedAttempt[] {
  const earlier: Attempt[] = []
  return interactions
    .filter((each) => each.isAttempt)
    .map((interaction) => {
      const features = featuresOf(interaction, earlier, traits.segment)
      earlier.push({ ...attemptOf(interaction), answeredAt: interaction.answeredAt })
      return { interaction, features }
    })
}
