import type {
  ArmsCompared,
  DateRange,
  Estimate,
  ExperimentRemark,
  ExperimentStep,
  Finding,
  Instant,
  PolicyValue,
  Purpose,
} from '@wavelength/core'
import type { DecisionFate } from '@wavelength/db'

export interface ExperimentQuestion {
  readonly range: DateRange
  /** Null: whatever the contacts were for. */
  readonly purpose: Purpose | null
}

/** What the recommendations of a stretch of time were worth, as far as it can be told. Plain JSON. */
export interface ExperimentReport {
  readonly asOf: Instant
  readonly range: DateRange
  readonly timeZone: string
  readonly purpose: Purpose | null
  readonly explorationShare: number
  readonly holdoutShare: number
  readonly decisions: Readonly<Record<DecisionFate, number>>
  readonly numberOne: JudgedPolicy
  readonly holdout: HoldoutComparison
  readonly nextSteps: readonly ExperimentStep[]
}

/** Always number one, judged by what came of choices that were left to chance. */
export interface JudgedPolicy extends Omit<PolicyValue, 'warnings'> {
  readonly finding: Finding
  readonly remarks: readonly ExperimentRemark[]
}

/** Customers who get what is recommended against those who go on as before. */
export interface HoldoutComparison extends ArmsCompared {
  /** First attempts count from here on; null before there is a decision. */
  readonly since: Instant | null
  /** First attempts since then that may still be answered. */
  readonly maturing: number
  readonly finding: Finding
  readonly remarks: readonly ExperimentRemark[]
}

/** Without numbers where nothing can be compared. */
export const NOT_COMPARED = {
  ips: null,
  snips: null,
  directMethod: null,
  doublyRobust: null,
  uplift: null,
} as const satisfies Partial<Record<keyof PolicyValue, Estimate | null>>
