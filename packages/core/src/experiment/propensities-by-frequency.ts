import type { Choice, EstimatedChoice } from './logged-choice.ts'

/** A choice of which nobody wrote down how likely it was. */
export interface UnloggedChoice extends Choice {
  /** What the choice depended on, as far as is known: for instance segment, previous channel and purpose. */
  readonly stratum: string
}

/**
 * How often the action was taken in the choice's stratum stands for its probability (inverse weighting by estimated
 * propensities: Hirano, Imbens, Ridder 2003). True only as far as the strata hold everything that the choice and the
 * answer both depended on; strata so fine that actions are missing in them show as weights that do not add up.
 */
export function propensitiesByFrequency(choices: readonly UnloggedChoice[]): EstimatedChoice[] {
  const strata = new Map<string, { total: number; taken: Map<string, number> }>()
  for (const { stratum, taken } of choices) {
    const counts = strata.get(stratum) ?? { total: 0, taken: new Map<string, number>() }
    counts.total += 1
    counts.taken.set(taken, (counts.taken.get(taken) ?? 0) + 1)
    strata.set(stratum, counts)
  }
  return choices.map(({ stratum, ...choice }) => {
    const counts = strata.get(stratum)
    const propensity = (counts?.taken.get(choice.taken) ?? 0) / (counts?.total ?? 1)
    return { ...choice, propensity, isPropensityEstimated: true }
  })
}
