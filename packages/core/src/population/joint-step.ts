import { cholesky, solve } from '../learn/cholesky.ts'
import { logPosterior, type Places, surroundings } from './log-posterior.ts'
import { type Outcomes, sumOfTerms, type Term } from './term.ts'

/** A step can lead too far where chances are nearly certain; so often is it halved at most. */
const MOST_HALVINGS = 10

/** How certain the values were where a step began. */
export interface Certainty {
  readonly places: Places
  /** The factor L of the precision of what was tried. */
  readonly lower: Float64Array
  readonly size: number
}

/**
 * One step of Newton's method over all terms at once, halved until it makes them no less likely: what two of them could
 * explain is settled between them. What nobody tried stays where it is drawn to and is left out, for the cost grows with
 * the third power of what is left.
 */
export function stepJointly(terms: readonly Term[], outcomes: Outcomes, logOdds: Float64Array): Certainty {
  const { places, slope, precision } = surroundings(terms, outcomes, logOdds)
  const lower = cholesky(precision, slope.length)
  const moves = solve(lower, slope)
  const moveBy = (part: number) => {
    terms.forEach(({ values }, index) => {
      places[index]?.forEach((place, at) => {
        if (place !== -1) values[at] = (values[at] ?? 0) + part * (moves[place] ?? 0)
      })
    })
    logOdds.set(sumOfTerms(terms, logOdds.length))
  }
  const before = logPosterior(terms, outcomes, logOdds)
  const isWorse = () => logPosterior(terms, outcomes, logOdds) < before
  moveBy(1)
  for (let half = 1; half <= MOST_HALVINGS && isWorse(); half++) moveBy(-(2 ** -half))
  return { places, lower, size: slope.length }
}
