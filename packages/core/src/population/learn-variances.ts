import { inverseDiagonal } from '../learn/cholesky.ts'
import type { Certainty } from './joint-step.ts'
import type { Term } from './term.ts'

/** So many values of the variance that is thought likely are what a group's own values are added to. */
const LIKELY_WORTH = 2
/** The variance of fewer values is known to within a half of itself at best, no better than judgement. */
const FEWEST_VALUES = 10

/**
 * How far the values of each term lie from what they are drawn to, as their mean squared distance and the variance that
 * is left of each, beside the variances that were thought likely: one step of empirical Bayes by expectation and
 * maximization (Dempster, Laird, Rubin, JRSS B 39, 1977).
 */
export function learnVariances(
  terms: readonly Term[],
  likely: readonly number[],
  { places, lower, size }: Certainty,
): void {
  const left = inverseDiagonal(lower, size)
  terms.forEach((term, index) => {
    const ofTerm = places[index] ?? new Int32Array()
    const tried = ofTerm.reduce((count, place) => count + Number(place !== -1), 0)
    if (tried < FEWEST_VALUES) return
    const sum = ofTerm.reduce((distances, place, at) => {
      if (place === -1) return distances
      return distances + ((term.values[at] ?? 0) - (term.drawnTo[at] ?? 0)) ** 2 + (left[place] ?? 0)
    }, 0)
    term.variance = (sum + LIKELY_WORTH * (likely[index] ?? term.variance)) / (tried + LIKELY_WORTH)
  })
}
