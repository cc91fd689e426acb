import { Z_95 } from './wilson.ts'

/** One customer in so many is looked at when people are estimated. */
export const PEOPLE_SAMPLED_ONE_IN = 16

/** People are counted one by one up to so many contacts in the range; above, they are estimated. */
export const MOST_CONTACTS_FOR_EXACT_PEOPLE = 250_000

export interface EstimatedPeople {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * How many people there are, when so many of them were found in a random share of all customers: the
 * Horvitz-Thompson estimate under Poisson sampling with its normal 95 % interval (W. G. Cochran, "Sampling
 * Techniques", 3rd edition, 1977, sections 2.5 and 3.2), never below those found.
 */
export function estimatedPeople(found: number, share: number): EstimatedPeople {
  const value = Math.round(found / share)
  const reach = (Z_95 * Math.sqrt(found * (1 - share))) / share
  return { value, low: Math.max(found, Math.floor(value - reach)), high: Math.ceil(value + reach) }
}
