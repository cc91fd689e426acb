import { type Estimate, meanEstimate, ratioEstimate } from './estimate.ts'
import { type JudgedChoice, judged } from './judged-choice.ts'
import { arePropensitiesLogged, type ChoiceLog } from './logged-choice.ts'
import { type Overlap, type OverlapWarning, obstaclesOf, overlapOf, remarksOn } from './overlap.ts'

/** What a policy would have got from the choices that another one made. Shares answered, 0 to 1. */
export interface PolicyValue extends Overlap {
  readonly arePropensitiesLogged: boolean
  /** What was got; null without two customers. */
  readonly asLogged: Estimate | null
  /** Inverse propensity: unbiased, and widest (Horvitz and Thompson 1952). */
  readonly ips: Estimate | null
  /** The same by the sum of the weights: nearly unbiased, narrower (Swaminathan and Joachims 2015). */
  readonly snips: Estimate | null
  /** What the model expects. Its interval knows nothing of the model's own error: no evidence, only a comparison. */
  readonly directMethod: Estimate | null
  /** The model, corrected by what came of the choices: the one to report (Dudik, Langford, Li 2011). */
  readonly doublyRobust: Estimate | null
  /** Doubly robust less as logged, choice by choice, so that what both share cancels out. */
  readonly uplift: Estimate | null
  readonly warnings: readonly OverlapWarning[]
}

const NOT_TOLD = { ips: null, snips: null, directMethod: null, doublyRobust: null, uplift: null }

/**
 * The value of the judged policy over the occasions that were logged. Rates of answers where both happen to agree are
 * no such value: what was done depended on whom it was done to. Nothing is told where too little overlaps.
 */
export function policyValue(log: ChoiceLog): PolicyValue {
  const areLogged = arePropensitiesLogged(log)
  const choices = log.map(judged)
  const overlap = overlapOf(choices)
  const obstacles = obstaclesOf(overlap, choices)
  return {
    ...overlap,
    arePropensitiesLogged: areLogged,
    asLogged: meanEstimate(choices, ({ answered }) => answered),
    ...(obstacles.length > 0 ? NOT_TOLD : estimatesOf(choices)),
    warnings: [...obstacles, ...remarksOn(choices, areLogged)],
  }
}

function estimatesOf(choices: readonly JudgedChoice[]): Pick<PolicyValue, keyof typeof NOT_TOLD> {
  return {
    ips: meanEstimate(choices, ({ weight, answered }) => weight * answered),
    snips: ratioEstimate(
      choices,
      ({ weight, answered }) => weight * answered,
      ({ weight }) => weight,
    ),
    directMethod: meanEstimate(choices, ({ expected }) => expected),
    doublyRobust: meanEstimate(choices, ({ corrected }) => corrected),
    uplift: meanEstimate(choices, ({ corrected, answered }) => corrected - answered),
  }
}
