import type { Instant } from '../evidence/instant.ts'
import { CHANNELS } from '../model/channel.ts'
import { type AgeBand, ageBandOn } from '../model/cohort.ts'
import { localTimeAt } from '../model/local-time.ts'
import { paceOf } from './delay.ts'
import { evidenceRows } from './evidence-rows.ts'
import type { Ledger } from './ledger.ts'
import { channelEffect, EFFECT_COUNT } from './own-effects.ts'
import { type Posterior, posterior } from './posterior.ts'
import type { PopulationPrior } from './prior.ts'
import { type PriorMean, priorMean } from './prior-mean.ts'

/** What is thought of one customer: their own effects, and what these rest on. */
export interface Belief extends Posterior {
  readonly ledger: Ledger
  readonly prior: PopulationPrior
  readonly asOf: Instant
  readonly ageBand: AgeBand
  readonly mean: PriorMean
  /** Where each own effect starts before any answer was counted. */
  readonly start: Float64Array
  /** How much slower than others the customer answers, in ln(hours). */
  readonly pace: number
}

/** What the ledger says of the customer by `now`. */
export function believe(ledger: Ledger, prior: PopulationPrior, now: Instant): Belief {
  const ageBand = ageBandOn(ledger.traits, localTimeAt(ledger.zone, now).day)
  const mean = priorMean(ledger, prior, ageBand, now)
  const pace = paceOf(ledger.tallies, prior)
  const start = startOf(mean)
  const rows = evidenceRows({ ledger, prior, mean, pace, now })
  return { ledger, prior, asOf: now, ageBand, mean, start, pace, ...posterior(rows, start) }
}

/** The belief under a ledger that differs only in attempts and whether they were answered. */
export function reconsider(belief: Belief, ledger: Ledger): Belief {
  const { prior, mean, start, pace, asOf } = belief
  return { ...belief, ledger, ...posterior(evidenceRows({ ledger, prior, mean, pace, now: asOf }), start) }
}

function startOf(mean: PriorMean): Float64Array {
  const start = new Float64Array(EFFECT_COUNT)
  for (const channel of CHANNELS) {
    start[channelEffect(channel)] = mean.inbound[channel] + mean.stated[channel] + mean.age[channel]
  }
  return start
}
