import { CHANNEL_TRAITS } from '../model/channel.ts'
import type { AttemptFeatures } from './attempt-features.ts'
import type { Belief } from './believe.ts'
import { timeMean } from './evidence-rows.ts'
import { expectedLogOdds } from './expected-answer.ts'
import { sigma } from './logistic.ts'
import { CELLS, cellOf, OWN_VARIANCES, quadratic, weighted } from './own-effects.ts'
import type { Reason } from './reason.ts'
import { reasonsOf } from './reasons-of.ts'

/** One attempt that could be made. */
export interface Occasion {
  readonly features: AttemptFeatures
  readonly marketing: boolean
}

/** A probability with the bounds between which it lies nine times in ten. */
export interface Probability {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface Forecast {
  /** The value is the mean over what is uncertain, so it lies nearer to one half than the log-odds do. */
  readonly probability: Probability
  /** The most likely log-odds (eta); the reasons add up to it exactly. */
  readonly logOdds: number
  readonly variance: number
  /** How much of what could be uncertain about the person has been settled by their own answers, 0 to 1. */
  readonly evidenceShare: number
}

export interface ExplainedForecast extends Forecast {
  readonly reasons: readonly Reason[]
}

/** How likely this customer answers, and every reason. */
export function probabilityOf(belief: Belief, occasion: Occasion): ExplainedForecast {
  return { ...forecast(belief, occasion), reasons: reasonsOf(belief, occasion) }
}

export function forecast(belief: Belief, occasion: Occasion): Forecast {
  const { features } = occasion
  const own = ownPart(belief, cellOf(features.channel, features.timeWindow, occasion.marketing))
  const logOdds = expectedLogOdds(belief.prior, features) + own.logOdds + dayPart(belief, features)
  return {
    probability: probability(logOdds, own.variance),
    logOdds,
    variance: own.variance,
    evidenceShare: own.evidenceShare,
  }
}

/** What is the customer's own in the log-odds of a cell. */
export interface OwnPart {
  readonly logOdds: number
  readonly variance: number
  readonly evidenceShare: number
}

export function ownPart(belief: Belief, cell: number): OwnPart {
  const kind = CELLS[cell]
  if (kind === undefined) throw new RangeError(`No cell ${cell}`)
  const variance = quadratic(kind.features, belief.covariance)
  const before = kind.features.reduce((sum, { effect, by }) => sum + by * by * (OWN_VARIANCES[effect] ?? 0), 0)
  return {
    logOdds: weighted(kind.features, belief.effects) + kind.timeSensitivity * timeMean(belief.mean, kind.timeWindow),
    variance,
    evidenceShare: Math.max(0, 1 - variance / before),
  }
}

/** What was said about days of the week. */
export function dayPart(belief: Belief, features: Pick<AttemptFeatures, 'channel' | 'weekday'>): number {
  return CHANNEL_TRAITS[features.channel].timeSensitivity * (belief.mean.statedDays[features.weekday] ?? 0)
}

/**
 * The mean of sigma over a Gaussian log-odds (MacKay 1992, "The evidence framework applied to classification
 * networks"). */
export function meanProbability(logOdds: number, variance: number): number {
  return sigma(logOdds / Math.sqrt(1 + (Math.PI * variance) / 8))
}

const NINE_IN_TEN = 1.645

function probability(logOdds: number, variance: number): Probability {
  const value = meanProbability(logOdds, variance)
  const reach = NINE_IN_TEN * Math.sqrt(variance)
  return { value, low: Math.min(value, sigma(logOdds - reach)), high: Math.max(value, sigma(logOdds + reach)) }
}
