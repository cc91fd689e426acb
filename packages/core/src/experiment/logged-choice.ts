import { sumOf } from './estimate.ts'

/** One choice that was made, what came of it, and what the judged policy would have wanted instead. */
export interface Choice {
  readonly customer: string
  /** The action that was taken, for instance the channel. */
  readonly taken: string
  /** 0 to 1. */
  readonly answered: number
  /** The judged policy's probability of every action it may take; they sum to 1. */
  readonly wanted: Readonly<Record<string, number>>
  /** The chance of an answer to every action, told by a model that has not seen this customer's answer. */
  readonly expected: Readonly<Record<string, number>>
}

/** A choice with the probability with which its action was taken, written down when it was taken. */
export interface LoggedChoice extends Choice {
  readonly propensity: number
  readonly isPropensityEstimated?: false
}

/** A choice whose probability was worked out afterwards. Never judged together with logged ones. */
export interface EstimatedChoice extends Choice {
  readonly propensity: number
  readonly isPropensityEstimated: true
}

/** Choices whose probabilities were all logged, or all estimated. */
export type ChoiceLog = readonly LoggedChoice[] | readonly EstimatedChoice[]

/** So much may be left over from adding fractions. */
const ROUNDING = 1e-6

/** True when all propensities were logged; throws on a mixture and on numbers that are no probabilities. */
export function arePropensitiesLogged(choices: ChoiceLog): boolean {
  for (const choice of choices) refuseImpossible(choice)
  const estimated = choices.filter((choice) => choice.isPropensityEstimated).length
  if (estimated > 0 && estimated < choices.length)
    throw new RangeError(`${estimated} of ${choices.length} propensities are estimated; judge them apart`)
  return estimated === 0
}

function refuseImpossible(choice: LoggedChoice | EstimatedChoice): void {
  if (!(choice.propensity > 0 && isShare(choice.propensity))) refuse(choice, `a propensity of ${choice.propensity}`)
  if (!isShare(choice.answered)) refuse(choice, `${choice.answered} answered`)
  const wanted = Object.values(choice.wanted)
  const sum = sumOf(wanted, (share) => share)
  if (!wanted.every(isShare) || Math.abs(sum - 1) > ROUNDING) refuse(choice, `wanted actions that sum to ${sum}`)
}

function refuse({ customer, taken }: Choice, what: string): never {
  throw new RangeError(`A choice of ${taken} for ${customer} has ${what}`)
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1 + ROUNDING
}
