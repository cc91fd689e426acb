import type { Lottery } from '../experiment/lottery.ts'
import { normalDraw } from '../experiment/lottery.ts'
import type { Belief } from '../learn/believe.ts'
import { cholesky } from '../learn/cholesky.ts'
import { sigma } from '../learn/logistic.ts'
import { CELLS, cellOf, EFFECT_COUNT, type OwnFeature } from '../learn/own-effects.ts'
import { forecast } from '../learn/probability-of.ts'
import type { Prospect, Weighed } from './weigh.ts'

const DRAWS = 200

/**
 * How often each way would be the best if the customer were drawn as they may be, and not as they most likely are
 * (Thompson 1933): the log-odds of all ways at once from the posterior, scored as the ranking scores them.
 * In the order of `ways`; the shares add up to 1.
 */
export function thompsonShares(
  belief: Belief,
  prospects: readonly Prospect[],
  ways: readonly Weighed[],
  lottery: Lottery,
): number[] {
  const chances = ways.map((way) => chanceOf(belief, prospects, way))
  const lower = cholesky(covarianceOf(belief, chances), chances.length)
  const wins = chances.map(() => 0)
  for (let draw = 0; draw < DRAWS; draw++) {
    const best = bestOf(chances, drawnLogOdds(chances, lower, lottery))
    wins[best] = (wins[best] ?? 0) + 1
  }
  return wins.map((count) => count / DRAWS)
}

interface Chance {
  readonly features: readonly OwnFeature[]
  readonly logOdds: number
  readonly perAnswer: number
  /** The score less what the likelihood adds to it. */
  readonly besides: number
}

function chanceOf(belief: Belief, prospects: readonly Prospect[], way: Weighed): Chance {
  const prospect = prospects.find(({ channel }) => channel === way.channel)
  if (prospect === undefined) throw new RangeError(`${way.channel} is not among the prospects`)
  const { marketing, worth } = prospect
  const { features, score, probability } = way
  return {
    features: CELLS[cellOf(way.channel, features.timeWindow, marketing)]?.features ?? [],
    logOdds: forecast(belief, { features, marketing }).logOdds,
    perAnswer: worth.perAnswer,
    besides: score - worth.perAnswer * probability,
  }
}

function covarianceOf({ covariance }: Belief, chances: readonly Chance[]): Float64Array {
  const between = (a: Chance, b: Chance) =>
    a.features.reduce(
      (sum, row) =>
        b.features.reduce(
          (inner, column) => inner + row.by * column.by * (covariance[row.effect * EFFECT_COUNT + column.effect] ?? 0),
          sum,
        ),
      0,
    )
  return Float64Array.from(chances.flatMap((a) => chances.map((b) => between(a, b))))
}

/** eta + L z, with L L' the covariance. */
function drawnLogOdds(chances: readonly Chance[], lower: Float64Array, lottery: Lottery): number[] {
  const normals = chances.map(() => normalDraw(lottery))
  return chances.map(({ logOdds }, row) =>
    normals.slice(0, row + 1).reduce((sum, z, k) => sum + z * (lower[row * chances.length + k] ?? 0), logOdds),
  )
}

function bestOf(chances: readonly Chance[], logOdds: readonly number[]): number {
  const scores = chances.map(({ perAnswer, besides }, at) => besides + perAnswer * sigma(logOdds[at] ?? 0))
  return scores.indexOf(Math.max(...scores))
}
