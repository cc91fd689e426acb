import { sigma } from '../learn/logistic.ts'
import type { StudiedRow } from './studied-rows.ts'

/**
 * A group of additive log-odds of which every attempt has at most one, such as one per channel and age band. Values
 * start at what they are drawn to.
 */
export interface Term {
  readonly drawnTo: Float64Array
  /** Variance around `drawnTo`: what is thought likely before anything was seen, until it is learned. */
  variance: number
  readonly values: Float64Array
  /** Per attempt, which value it has; -1 for none. */
  readonly level: Int32Array
  /** Per attempt, how strongly it bears; null for fully. */
  readonly by: Float64Array | null
}

/** How strongly a term bears on an attempt. */
export type Bearing = (row: StudiedRow) => number

interface TermLayout {
  readonly variance: number
  readonly drawnTo: readonly number[]
  readonly level: (row: StudiedRow) => number
  readonly by?: Bearing | undefined
}

/** A term over these attempts, still where it starts. */
export function termOf(rows: readonly StudiedRow[], { variance, drawnTo, level, by }: TermLayout): Term {
  return {
    variance,
    drawnTo: Float64Array.from(drawnTo),
    values: Float64Array.from(drawnTo),
    level: Int32Array.from(rows, level),
    by: by === undefined ? null : Float64Array.from(rows, by),
  }
}

/** What the terms are fitted to. */
export interface Outcomes {
  /** 1 for answered, 0 for not, between for a sign of less weight. */
  readonly answered: Float64Array
  /** Per attempt, log-odds that are not of the terms. */
  readonly offset: Float64Array
  /** Per attempt, the variance of what is not known of the person. */
  readonly variance: Float64Array
}

/** Log-odds of every attempt by all terms together. */
export function sumOfTerms(terms: readonly Term[], attempts: number): Float64Array {
  const sum = new Float64Array(attempts)
  for (const term of terms) for (let row = 0; row < attempts; row++) sum[row] = (sum[row] ?? 0) + bearing(term, row)
  return sum
}

/**
 * One round over all terms, each moved at once towards where observed and expected answers agree, as far as what it is
 * drawn to allows: (observed - expected) / (information + prior precision). A chance is the mean over what is
 * uncertain about the person, sigma(kappa x log-odds) with kappa = 1 / sqrt(1 + pi x variance / 8) (MacKay 1992).
 */
export function sweep(terms: readonly Term[], outcomes: Outcomes, logOdds: Float64Array): void {
  for (const term of terms) moveTerm(term, outcomes, logOdds)
}

function moveTerm(term: Term, outcomes: Outcomes, logOdds: Float64Array): void {
  const moves = movesOf(term, outcomes, logOdds)
  const { values, level, by } = term
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) + (moves[at] ?? 0)
  for (let row = 0; row < level.length; row++) {
    const at = level[row] ?? -1
    if (at >= 0) logOdds[row] = (logOdds[row] ?? 0) + (moves[at] ?? 0) * (by === null ? 1 : (by[row] ?? 0))
  }
}

function movesOf(term: Term, { answered, offset, variance }: Outcomes, logOdds: Float64Array): Float64Array {
  const { values, drawnTo, level, by } = term
  const surprise = new Float64Array(values.length)
  const information = new Float64Array(values.length)
  for (let row = 0; row < level.length; row++) {
    const at = level[row] ?? -1
    if (at < 0) continue
    const kappa = 1 / Math.sqrt(1 + (Math.PI * (variance[row] ?? 0)) / 8)
    const eta = kappa * ((logOdds[row] ?? 0) + (offset[row] ?? 0))
    const chance = sigma(eta)
    const x = by === null ? kappa : kappa * (by[row] ?? 0)
    surprise[at] = (surprise[at] ?? 0) + x * ((answered[row] ?? 0) - chance)
    information[at] = (information[at] ?? 0) + x * x * mostInformation(eta, chance)
  }
  return values.map((value, at) => {
    const pull = (value - (drawnTo[at] ?? 0)) / term.variance
    return ((surprise[at] ?? 0) - pull) / ((information[at] ?? 0) + 1 / term.variance)
  })
}

/**
 * The curvature of a bound that lies below the likelihood everywhere and touches it here, so that no step is too long
 * (Jaakkola and Jordan, Statistics and Computing 10, 2000). p(1 - p) vanishes where a chance is nearly certain.
 */
function mostInformation(eta: number, chance: number): number {
  return Math.abs(eta) < 1e-6 ? 0.25 : (chance - 0.5) / eta
}

function bearing({ values, level, by }: Term, row: number): number {
  const at = level[row] ?? -1
  return at < 0 ? 0 : (values[at] ?? 0) * (by === null ? 1 : (by[row] ?? 0))
}
