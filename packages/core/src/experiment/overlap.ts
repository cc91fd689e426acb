import { meanEstimate, sumOf } from './estimate.ts'
import { type JudgedChoice, LARGEST_WEIGHT } from './judged-choice.ts'

/** Under this effective sample size a few choices decide, and no number is told. A judgement, 2026. */
const FEWEST_EFFECTIVE_CHOICES = 100

/**
 * Under this number of customers, errors clustered by customer come out too small (Cameron and Miller 2015, VI:
 * from fewer than 20 to fewer than 50, depending on how unequal the clusters are).
 */
export const FEWEST_CUSTOMERS = 30

/**
 * When the cap takes away more than this share of all weight, what is told would be the model's opinion more than the
 * log's evidence: an error of the model's by ten points would move the value by half a point. A judgement, 2026.
 */
const LARGEST_CAPPED_SHARE = 0.05

/** The mean weight is 1 when the propensities are true and nothing wanted was impossible; this far off is no chance. */
const MOST_ERRORS_FROM_ONE = 3
const ROUNDING = 1e-9

export type OverlapWarning =
  | { readonly code: 'TOO_LITTLE_OVERLAP'; readonly effectiveSampleSize: number; readonly needed: number }
  | { readonly code: 'TOO_FEW_CUSTOMERS'; readonly customers: number; readonly needed: number }
  | { readonly code: 'PROPENSITIES_DO_NOT_ADD_UP'; readonly meanWeight: number }
  | { readonly code: 'TOO_MUCH_CAPPED'; readonly cappedShare: number; readonly cap: number }
  | { readonly code: 'WEIGHTS_CAPPED'; readonly choices: number; readonly ofChoices: number; readonly cap: number }
  | { readonly code: 'PROPENSITIES_ESTIMATED' }

export type OverlapCode = OverlapWarning['code']

/** How much of what the judged policy wants can be seen in what was done. */
export interface Overlap {
  readonly choices: number
  readonly customers: number
  /** So many choices of equal weight would tell as much (Kish 1965): (sum w)^2 / sum w^2. */
  readonly effectiveSampleSize: number
  readonly meanWeight: number
  readonly largestWeight: number
  /** The share of all weight that the cap takes away. */
  readonly cappedShare: number
}

export function overlapOf(choices: readonly JudgedChoice[]): Overlap {
  const weight = sumOf(choices, (choice) => choice.weight)
  const squares = sumOf(choices, (choice) => choice.weight ** 2)
  return {
    choices: choices.length,
    customers: new Set(choices.map((choice) => choice.customer)).size,
    effectiveSampleSize: squares === 0 ? 0 : weight ** 2 / squares,
    meanWeight: choices.length === 0 ? 0 : weight / choices.length,
    largestWeight: choices.reduce((largest, choice) => Math.max(largest, choice.weight), 0),
    cappedShare: weight === 0 ? 0 : sumOf(choices, (choice) => Math.max(0, choice.weight - LARGEST_WEIGHT)) / weight,
  }
}

/** Why no value of the judged policy can be told; empty when one can. */
export function obstaclesOf(overlap: Overlap, choices: readonly JudgedChoice[]): OverlapWarning[] {
  const { customers, effectiveSampleSize, meanWeight, cappedShare } = overlap
  const obstacles: OverlapWarning[] = []
  if (effectiveSampleSize < FEWEST_EFFECTIVE_CHOICES)
    obstacles.push({ code: 'TOO_LITTLE_OVERLAP', effectiveSampleSize, needed: FEWEST_EFFECTIVE_CHOICES })
  if (customers < FEWEST_CUSTOMERS) obstacles.push({ code: 'TOO_FEW_CUSTOMERS', customers, needed: FEWEST_CUSTOMERS })
  if (cappedShare > LARGEST_CAPPED_SHARE) obstacles.push({ code: 'TOO_MUCH_CAPPED', cappedShare, cap: LARGEST_WEIGHT })
  if (!doWeightsAddUp(choices)) obstacles.push({ code: 'PROPENSITIES_DO_NOT_ADD_UP', meanWeight })
  return obstacles
}

/** With what care the values are to be read. */
export function remarksOn(choices: readonly JudgedChoice[], arePropensitiesLogged: boolean): OverlapWarning[] {
  const capped = choices.filter((choice) => choice.weight > LARGEST_WEIGHT).length
  const remarks: OverlapWarning[] = []
  if (capped > 0)
    remarks.push({ code: 'WEIGHTS_CAPPED', choices: capped, ofChoices: choices.length, cap: LARGEST_WEIGHT })
  if (!arePropensitiesLogged) remarks.push({ code: 'PROPENSITIES_ESTIMATED' })
  return remarks
}

function doWeightsAddUp(choices: readonly JudgedChoice[]): boolean {
  const mean = meanEstimate(choices, (choice) => choice.weight)
  return mean === null || Math.abs(mean.value - 1) <= MOST_ERRORS_FROM_ONE * mean.standardError + ROUNDING
}
