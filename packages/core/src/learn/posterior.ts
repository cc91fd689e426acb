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
  const effects = Float64Array.from(problem.start)
  const shape = flatShape(effects.length)
  for (let step = 0; step < MOST_STEPS && effects.length > 0; step++) {
    if (stepUphill(problem, effects, shape) < SETTLED_STEP) break
  }
  measure(problem, effects, shape)
  return widened(problem, { effects, precision: shape.precision }, start)
}

/** The same problem over only those effects on which there is evidence. */
interface Narrowed {
  /** Their indexes among all effects. */
  readonly touched: readonly number[]
  /** The place among the touched of each of all effects. */
  readonly place: Int32Array
  readonly start: Float64Array
  readonly rows: readonly EvidenceRow[]
}

function narrowed(rows: readonly EvidenceRow[], start: Float64Array): Narrowed {
  const place = new Int32Array(EFFECT_COUNT).fill(-1)
  for (const row of rows) for (const { effect } of row.features) place[effect] = 0
  const touched: number[] = []
  for (let effect = 0; effect < EFFECT_COUNT; effect++) {
    if (place[effect] === 0) place[effect] = touched.push(effect) - 1
  }
  return { touched, place, start: Float64Array.from(touched, (effect) => start[effect] ?? 0), rows }
}

/** Moves the effects towards the most likely ones; returns the largest move. */
function stepUphill(problem: Narrowed, effects: Float64Array, shape: Shape): number {
  measure(problem, effects, shape)
  const moves = solve(cholesky(shape.precision, effects.length), shape.slope)
  let largest = 0
  for (let index = 0; index < effects.length; index++) {
    const move = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, moves[index] ?? 0))
    add(effects, index, move)
    largest = Math.max(largest, Math.abs(move))
  }
  return largest
}

/** The log posterior around some effects; measured again at every step, for memory is dearer here than sums. */
interface Shape {
  /** Zero at the most likely effects. */
  readonly slope: Float64Array
  /** The negated curvature. */
  readonly precision: Float64Array
}

function flatShape(size: number): Shape {
  return { slope: new Float64Array(size), precision: new Float64Array(size * size) }
}

function measure({ rows, start, touched, place }: Narrowed, effects: Float64Array, shape: Shape): void {
  const { slope, precision } = shape
  const size = touched.length
  precision.fill(0)
  for (let index = 0; index < size; index++) {
    const certainty = 1 / (OWN_VARIANCES[touched[index] ?? 0] ?? 1)
    slope[index] = certainty * ((start[index] ?? 0) - (effects[index] ?? 0))
    precision[index * size + index] = certainty
  }
  for (const row of rows) addRow(shape, row, { place, effects })
}

function addRow(
  { slope, precision }: Shape,
  { features, offset, attempts, answers }: EvidenceRow,
  { place, effects }: { readonly place: Int32Array; readonly effects: Float64Array },
): void {
  let logOdds = offset
  for (const { effect, by } of features) logOdds += by * (effects[place[effect] ?? 0] ?? 0)
  const chance = sigma(logOdds)
  const surprise = answers - attempts * chance
  const weight = attempts * chance * (1 - chance)
  for (const { effect, by } of features) {
    const row = place[effect] ?? 0
    add(slope, row, by * surprise)
    for (const other of features)
      add(precision, row * slope.length + (place[other.effect] ?? 0), weight * by * other.by)
  }
}

interface Found {
  readonly effects: Float64Array
  readonly precision: Float64Array
}

function widened({ touched }: Narrowed, found: Found, start: Float64Array): Posterior {
  const size = touched.length
  const effects = Float64Array.from(start)
  const covariance = new Float64Array(EFFECT_COUNT * EFFECT_COUNT)
  for (let effect = 0; effect < EFFECT_COUNT; effect++) {
    covariance[effect * EFFECT_COUNT + effect] = OWN_VARIANCES[effect] ?? 1
  }
  const known = inverse(cholesky(found.precision, size), size)
  for (let i = 0; i < size; i++) {
    const row = touched[i] ?? 0
    effects[row] = found.effects[i] ?? 0
    for (let j = 0; j < size; j++) covariance[row * EFFECT_COUNT + (touched[j] ?? 0)] = known[i * size + j] ?? 0
  }
  return { effects, covariance }
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount
}
