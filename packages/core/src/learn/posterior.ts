import { cholesky, inverse, solve } from './cholesky.ts'
import type { EvidenceRow } from './evidence-rows.ts'
import { sigma } from './logistic.ts'
import { EFFECT_COUNT, OWN_VARIANCES } from './own-effects.ts'

/** A customer's own effects as a Gaussian around the most likely ones. */
export interface Posterior {
  readonly effects: Float64Array
  /** Over all own effects, row by row. */
  readonly covariance: Float64Array
}

/** Newton's method on the log posterior; a step is bounded because the log-odds of few attempts can leap. */
const MOST_STEPS = 6
const LARGEST_STEP = 2
/** Steps shrink to their squares, so what is left after this one does not matter. */
const SETTLED_STEP = 5e-3

/**
 * The Laplace approximation of a logistic regression with Gaussian priors around `start` (MacKay 1992), where
 * what the cohort would answer is the offset of every row. Effects without evidence keep their prior.
 */
export function posterior(rows: readonly EvidenceRow[], start: Float64Array): Posterior {
  const problem = narrowed(rows, start)
  const size = problem.touched.length
  const effects = Float64Array.from(problem.start)
  for (let step = 0; step < MOST_STEPS && size > 0; step++) {
    const moves = solve(cholesky(precision(problem, effects), size), gradient(problem, effects))
    let largest = 0
    for (let index = 0; index < size; index++) {
      const move = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, moves[index] ?? 0))
      effects[index] = (effects[index] ?? 0) + move
      largest = Math.max(largest, Math.abs(move))
    }
    if (largest < SETTLED_STEP) break
  }
  return widened(problem, effects, start)
}

/** The same problem over only those effects on which there is evidence. */
interface Narrowed {
  /** Their indexes among all effects. */
  readonly touched: readonly number[]
  readonly start: Float64Array
  readonly rows: readonly NarrowRow[]
}

interface NarrowRow extends Omit<EvidenceRow, 'features'> {
  readonly at: readonly number[]
  readonly by: readonly number[]
}

function narrowed(rows: readonly EvidenceRow[], start: Float64Array): Narrowed {
  const place = new Array<number>(EFFECT_COUNT).fill(-1)
  for (const row of rows) for (const { effect } of row.features) place[effect] = 0
  const touched = place.flatMap((isTouched, effect) => (isTouched === 0 ? effect : []))
  touched.forEach((effect, index) => {
    place[effect] = index
  })
  return {
    touched,
    start: Float64Array.from(touched, (effect) => start[effect] ?? 0),
    rows: rows.map(({ features, attempts, answers, offset }) => ({
      attempts,
      answers,
      offset,
      at: features.map(({ effect }) => place[effect] ?? 0),
      by: features.map(({ by }) => by),
    })),
  }
}

function chanceOf(row: NarrowRow, effects: Float64Array): number {
  let logOdds = row.offset
  for (let k = 0; k < row.at.length; k++) logOdds += (row.by[k] ?? 0) * (effects[row.at[k] ?? 0] ?? 0)
  return sigma(logOdds)
}

/** The slope of the log posterior; zero at the most likely effects. */
function gradient({ rows, start, touched }: Narrowed, effects: Float64Array): Float64Array {
  const slope = Float64Array.from(touched, (effect, index) => {
    return ((start[index] ?? 0) - (effects[index] ?? 0)) / (OWN_VARIANCES[effect] ?? 1)
  })
  for (const row of rows) {
    const surprise = row.answers - row.attempts * chanceOf(row, effects)
    for (let k = 0; k < row.at.length; k++) add(slope, row.at[k] ?? 0, (row.by[k] ?? 0) * surprise)
  }
  return slope
}

/** The negated curvature of the log posterior. */
function precision({ rows, touched }: Narrowed, effects: Float64Array): Float64Array {
  const size = touched.length
  const matrix = new Float64Array(size * size)
  for (let index = 0; index < size; index++)
    matrix[index * size + index] = 1 / (OWN_VARIANCES[touched[index] ?? 0] ?? 1)
  for (const row of rows) {
    const chance = chanceOf(row, effects)
    addOuter(matrix, size, row, row.attempts * chance * (1 - chance))
  }
  return matrix
}

function addOuter(matrix: Float64Array, size: number, { at, by }: NarrowRow, weight: number): void {
  for (let a = 0; a < at.length; a++) {
    const start = (at[a] ?? 0) * size
    for (let b = 0; b < at.length; b++) add(matrix, start + (at[b] ?? 0), weight * (by[a] ?? 0) * (by[b] ?? 0))
  }
}

function widened(problem: Narrowed, found: Float64Array, start: Float64Array): Posterior {
  const { touched } = problem
  const size = touched.length
  const effects = Float64Array.from(start)
  const covariance = new Float64Array(EFFECT_COUNT * EFFECT_COUNT)
  OWN_VARIANCES.forEach((variance, effect) => {
    covariance[effect * EFFECT_COUNT + effect] = variance
  })
  const known = inverse(cholesky(precision(problem, found), size), size)
  touched.forEach((row, i) => {
    effects[row] = found[i] ?? 0
    touched.forEach((column, j) => {
      covariance[row * EFFECT_COUNT + column] = known[i * size + j] ?? 0
    })
  })
  return { effects, covariance }
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount
}
