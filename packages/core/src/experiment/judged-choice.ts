import type { OfCustomer } from './estimate.ts'
import type { EstimatedChoice, LoggedChoice } from './logged-choice.ts'

/**
 * No choice corrects the model more than this many times over. The cap trades variance for bias: where a weight is
 * larger, part of the model's error stays in the estimate, so capped choices are counted and told.
 */
export const LARGEST_WEIGHT = 20

/** A choice as the judged policy sees it. */
export interface JudgedChoice extends OfCustomer {
  readonly answered: number
  /** How many times the choice stands for what the judged policy would have done. */
  readonly weight: number
  /** What the model expects the judged policy to get. */
  readonly expected: number
  /** The same, corrected by how far the answer was from what the model expected of the action taken. */
  readonly corrected: number
}

export function judged(choice: LoggedChoice | EstimatedChoice): JudgedChoice {
  const { customer, taken, answered, wanted, propensity } = choice
  const weight = (wanted[taken] ?? 0) / propensity
  const expected = expectedOfPolicy(choice)
  const correction = weight === 0 ? 0 : Math.min(weight, LARGEST_WEIGHT) * (answered - expectedOf(choice, taken))
  return { customer, answered, weight, expected, corrected: expected + correction }
}

function expectedOfPolicy(choice: LoggedChoice | EstimatedChoice): number {
  let sum = 0
  for (const [action, share] of Object.entries(choice.wanted)) if (share > 0) sum += share * expectedOf(choice, action)
  return sum
}

function expectedOf({ customer, expected }: LoggedChoice | EstimatedChoice, action: string): number {
  const chance = expected[action]
  if (chance === undefined) throw new RangeError(`No expectation of ${action} for ${customer}`)
  return chance
}
