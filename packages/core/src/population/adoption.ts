import { calibrationError, type Forecasted, logLoss, surprise } from '../statistics/forecast-quality.ts'

/** Fewer settled attempts than this teach less than judgement already knows. */
export const FEWEST_ATTEMPTS = 500
/** With fewer attempts or people kept aside, a comparison is a coin toss. */
export const FEWEST_HELD_OUT = 100
const FEWEST_HELD_OUT_CUSTOMERS = 10

/** How well probabilities that were told agreed with what came of it. */
export interface ForecastFigures {
  readonly logLoss: number
  readonly calibrationError: number
}

/** Two versions on the same attempts of customers from whom neither was learned. */
export interface HeldOutComparison {
  readonly customers: number
  readonly attempts: number
  readonly candidate: ForecastFigures
  readonly inForce: ForecastFigures & { readonly version: string }
  /** Log loss of the candidate less that of the version in force: below 0 the candidate is better. */
  readonly difference: number
  /** Of the difference. People differ more than one person's contacts do, so it is clustered by customer. */
  readonly standardError: number
}

/** Why a version was adopted or not. */
export const ADOPTION_REASONS = ['NOT_WORSE', 'WORSE', 'TOO_FEW_ATTEMPTS', 'TOO_FEW_HELD_OUT'] as const
export type AdoptionReason = (typeof ADOPTION_REASONS)[number]

export interface Adoption {
  readonly isAdopted: boolean
  readonly reason: AdoptionReason
}

/**
 * A version is adopted when it foretold the contacts kept aside no worse, on average, than the one in force. Proof of
 * being better is not asked for: its terms are drawn towards those they started from, so a mean that is not worse is
 * the better bet, and a version that turns out badly is replaced by the next.
 */
export function adoptionOf(attempts: number, heldOut: HeldOutComparison | null): Adoption {
  const reason = reasonFor(attempts, heldOut)
  return { isAdopted: reason === 'NOT_WORSE', reason }
}

function reasonFor(attempts: number, heldOut: HeldOutComparison | null): AdoptionReason {
  if (attempts < FEWEST_ATTEMPTS) return 'TOO_FEW_ATTEMPTS'
  const isTold = heldOut !== null && heldOut.attempts >= FEWEST_HELD_OUT
  if (!isTold || heldOut.customers < FEWEST_HELD_OUT_CUSTOMERS) return 'TOO_FEW_HELD_OUT'
  return heldOut.difference <= 0 ? 'NOT_WORSE' : 'WORSE'
}

/** One customer's attempts as each version foretold them, in the same order. */
export interface ForetoldTwice {
  readonly candidate: readonly Forecasted[]
  readonly inForce: readonly Forecasted[]
}

/** Null when nothing was kept aside. */
export function compareForecasts(
  customers: readonly ForetoldTwice[],
  versionInForce: string,
): HeldOutComparison | null {
  const told = customers.filter((each) => each.candidate.length > 0)
  if (told.length === 0) return null
  const candidate = told.flatMap((each) => each.candidate)
  const inForce = told.flatMap((each) => each.inForce)
  return {
    customers: told.length,
    attempts: candidate.length,
    candidate: figuresOf(candidate),
    inForce: { ...figuresOf(inForce), version: versionInForce },
    ...meanDifference(told),
  }
}

function figuresOf(forecasts: readonly Forecasted[]): ForecastFigures {
  return { logLoss: logLoss(forecasts), calibrationError: calibrationError(forecasts) }
}

/** Mean over attempts with customers as clusters: a ratio of two sums (Cochran, Sampling Techniques, 1977, section 6.3). */
function meanDifference(told: readonly ForetoldTwice[]): Pick<HeldOutComparison, 'difference' | 'standardError'> {
  const sums = told.map(({ candidate, inForce }) => ({
    attempts: candidate.length,
    off: total(candidate.map(surprise)) - total(inForce.map(surprise)),
  }))
  const attempts = total(sums.map((each) => each.attempts))
  const difference = total(sums.map((each) => each.off)) / attempts
  const squares = total(sums.map((each) => (each.off - difference * each.attempts) ** 2))
  const clusters = sums.length
  const standardError = Math.sqrt((squares * clusters) / Math.max(1, clusters - 1)) / attempts
  return { difference, standardError }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
