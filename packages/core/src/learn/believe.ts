import type { Instant } from '../evidence/instant.ts'
import { CHANNELS } from '../model/channel.ts'
import { type AgeBand, ageBandOn } from '../model/cohort.ts'
import { localTimeAt } from '../model/local-time.ts'
import { cholesky, inverse, solve } from './cholesky.ts'
import { paceOf } from './delay.ts'
import { type EvidenceRow, evidenceRows } from './evidence-rows.ts'
import type { Ledger } from './ledger.ts'
import { sigma } from './logistic.ts'
import { channelEffect, EFFECT_COUNT, OWN_VARIANCES, weighted } from './own-effects.ts'
import type { PopulationPrior } from './prior.ts'
import { type PriorMean, priorMean } from './prior-mean.ts'

/** What the ledger says of one customer: their own effects, as a Gaussian around the most likely ones. */
export interface Belief {
  readonly ledger: Ledger
  readonly prior: PopulationPrior
  readonly asOf: Instant
  readonly ageBand: AgeBand
  readonly mean: PriorMean
  /** Where each own effect starts before any answer was counted. */
  readonly start: Float64Array
  readonly effects: Float64Array
  /** Row by row. */
  readonly covariance: Float64Array
  /** How much slower than others the customer answers, in ln(hours). */
  readonly pace: number
}

/** Newton's method on the log posterior; a step is bounded because the log-odds of few attempts can leap. */
const MOST_STEPS = 6
const LARGEST_STEP = 2
const SETTLED_STEP = 1e-5

/**
 * The posterior of a customer's own effects: a Laplace approximation of a logistic regression with Gaussian
 * priors (MacKay 1992), where the cohort's expectation is the offset of every row.
 */
export function believe(ledger: Ledger, prior: PopulationPrior, now: Instant): Belief {
  const ageBand = ageBandOn(ledger.traits, localTimeAt(ledger.zone, now).day)
  const mean = priorMean(ledger, prior, ageBand, now)
  const pace = paceOf(ledger.tallies)
  const start = startOf(mean)
  const rows = evidenceRows({ ledger, prior, mean, pace, now })
  return { ledger, prior, asOf: now, ageBand, mean, start, pace, ...posterior(rows, start) }
}

function startOf(mean: PriorMean): Float64Array {
  const start = new Float64Array(EFFECT_COUNT)
  for (const channel of CHANNELS) {
    start[channelEffect(channel)] = mean.inbound[channel] + mean.stated[channel] + mean.age[channel]
  }
  return start
}

function posterior(rows: readonly EvidenceRow[], start: Float64Array): Pick<Belief, 'effects' | 'covariance'> {
  const effects = Float64Array.from(start)
  for (let step = 0; step < MOST_STEPS && rows.length > 0; step++) {
    const moves = solve(cholesky(precision(rows, effects), EFFECT_COUNT), gradient(rows, effects, start))
    moves.forEach((move, effect) => {
      effects[effect] = (effects[effect] ?? 0) + Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, move))
    })
    if (moves.every((move) => Math.abs(move) < SETTLED_STEP)) break
  }
  return { effects, covariance: inverse(cholesky(precision(rows, effects), EFFECT_COUNT), EFFECT_COUNT) }
}

/** The slope of the log posterior at `effects`; zero at the most likely ones. */
export function gradient(rows: readonly EvidenceRow[], effects: Float64Array, start: Float64Array): Float64Array {
  const slope = effects.map((effect, index) => ((start[index] ?? 0) - effect) / (OWN_VARIANCES[index] ?? 1))
  for (const row of rows) {
    const surprise = row.answers - row.attempts * sigma(row.offset + weighted(row.features, effects))
    for (const { effect, by } of row.features) slope[effect] = (slope[effect] ?? 0) + by * surprise
  }
  return slope
}

/** The negated curvature of the log posterior. */
function precision(rows: readonly EvidenceRow[], effects: Float64Array): Float64Array {
  const matrix = new Float64Array(EFFECT_COUNT * EFFECT_COUNT)
  OWN_VARIANCES.forEach((variance, index) => {
    matrix[index * EFFECT_COUNT + index] = 1 / variance
  })
  for (const row of rows) addRow(matrix, row, effects)
  return matrix
}

function addRow(matrix: Float64Array, row: EvidenceRow, effects: Float64Array): void {
  const chance = sigma(row.offset + weighted(row.features, effects))
  const weight = row.attempts * chance * (1 - chance)
  for (const a of row.features) {
    for (const b of row.features) {
      const index = a.effect * EFFECT_COUNT + b.effect
      matrix[index] = (matrix[index] ?? 0) + weight * a.by * b.by
    }
  }
}
