import type { Arm } from './arm.ts'
import { type Estimate, estimateOf, meanEstimate } from './estimate.ts'
import { FEWEST_CUSTOMERS } from './overlap.ts'

/** What came of one contact of a customer who belongs to an arm. */
export interface ArmOutcome {
  readonly customer: string
  readonly arm: Arm
  /** 0 to 1. */
  readonly answered: number
}

export interface ArmResult {
  readonly customers: number
  readonly contacts: number
  /** Null without two customers. */
  readonly answered: Estimate | null
}

export interface ArmsCompared {
  readonly treatment: ArmResult
  readonly holdout: ArmResult
  /** Treatment less holdout; null when either arm has too few customers. */
  readonly difference: Estimate | null
}

/**
 * What the treatment brought, by the arm to which each customer was dealt. Errors are clustered by customer, and the
 * difference has Welch's degrees of freedom (Satterthwaite 1946; Welch 1947).
 */
export function armsCompared(outcomes: readonly ArmOutcome[]): ArmsCompared {
  const treatment = resultOf(outcomes.filter((outcome) => outcome.arm === 'TREATMENT'))
  const holdout = resultOf(outcomes.filter((outcome) => outcome.arm === 'HOLDOUT'))
  return { treatment, holdout, difference: differenceOf(treatment, holdout) }
}

function resultOf(outcomes: readonly ArmOutcome[]): ArmResult {
  return {
    customers: new Set(outcomes.map((outcome) => outcome.customer)).size,
    contacts: outcomes.length,
    answered: meanEstimate(outcomes, ({ answered }) => answered),
  }
}

function differenceOf(one: ArmResult, other: ArmResult): Estimate | null {
  if (Math.min(one.customers, other.customers) < FEWEST_CUSTOMERS) return null
  if (one.answered === null || other.answered === null) return null
  const variances = [one.answered.standardError ** 2, other.answered.standardError ** 2] as const
  const variance = variances[0] + variances[1]
  const spread = variances[0] ** 2 / (one.customers - 1) + variances[1] ** 2 / (other.customers - 1)
  const degrees = spread === 0 ? one.customers + other.customers - 2 : variance ** 2 / spread
  return estimateOf(one.answered.value - other.answered.value, Math.sqrt(variance), degrees)
}
