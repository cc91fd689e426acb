import type { Instant } from '../evidence/instant.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import type { AgeBand } from '../model/cohort.ts'
import { WEEKDAYS } from '../model/local-time.ts'
import { inferAge } from './age-inference.ts'
import { covering } from './covering.ts'
import { channelLift, inboundWeights, timeLift } from './inbound.ts'
import type { Ledger, StatedPreference } from './ledger.ts'
import { type AgeShares, agesOf, habitsOf, KNOWN_AGE_BANDS, type PopulationPrior } from './prior.ts'
import { statedChannels, statedDays, statedTimes } from './stated.ts'
import { TIME_WINDOWS } from './time-window.ts'

/**
 * Evidence other than answers: what the customer chose, said, and what their use of channels says about a
 * missing age. It moves where learning starts, in log-odds, and fades as answers come in.
 */
export interface PriorMean {
  readonly inbound: Record<Channel, number>
  readonly stated: Record<Channel, number>
  readonly age: Record<Channel, number>
  /** By time window, before the channel's time sensitivity. */
  readonly inboundTimes: readonly number[]
  readonly statedTimes: readonly number[]
  readonly ageTimes: readonly number[]
  /** The customer's own contacts by time window, old ones counting less. */
  readonly inboundTimeWeights: readonly number[]
  /** Monday first. */
  readonly statedDays: readonly number[]
  /** Null when the age is known. */
  readonly inferredAge: AgeShares | null
}

export function priorMean(ledger: Ledger, prior: PopulationPrior, band: AgeBand, now: Instant): PriorMean {
  const habits = habitsOf(prior, band, ledger.traits.segment)
  const inbound = inboundWeights(ledger, now)
  const { slopes } = prior
  return {
    inbound: scaled(channelLift(inbound.channels, habits, prior.habitsWorth), slopes.inboundChannel),
    inboundTimes: timeLift(inbound.times, habits, prior).map((lift) => slopes.inboundTime * lift),
    inboundTimeWeights: inbound.times,
    ...statedMean(ledger.stated, prior, now),
    ...ageMean(ledger, prior, band, inbound.channels),
  }
}

function statedMean(
  stated: StatedPreference | null,
  prior: PopulationPrior,
  now: Instant,
): Pick<PriorMean, 'stated' | 'statedTimes' | 'statedDays'> {
  if (stated === null) return NOTHING_STATED
  return {
    stated: statedChannels(stated, prior.slopes, now),
    statedTimes: statedTimes(stated, prior.slopes, now),
    statedDays: statedDays(stated, prior.slopes, now),
  }
}

const NOTHING_STATED = {
  stated: covering(CHANNELS, () => 0),
  statedTimes: TIME_WINDOWS.map(() => 0),
  statedDays: WEEKDAYS.map(() => 0),
}

function ageMean(
  ledger: Ledger,
  prior: PopulationPrior,
  band: AgeBand,
  inbound: Record<Channel, number>,
): Pick<PriorMean, 'age' | 'ageTimes' | 'inferredAge'> {
  if (band !== 'UNKNOWN') return AGE_KNOWN
  const inferred = inferAge(prior, ledger, inbound)
  const before = agesOf(prior, ledger.traits.segment)
  const { channelOfBand, timeOfBand } = prior.answers
  const moved = (term: (of: keyof AgeShares) => number) =>
    sum(KNOWN_AGE_BANDS.map((each) => (inferred[each] - before[each]) * term(each)))
  return {
    age: covering(CHANNELS, (channel) => moved((each) => channelOfBand[each][channel])),
    ageTimes: TIME_WINDOWS.map((timeWindow) => moved((each) => timeOfBand[each][timeWindow] ?? 0)),
    inferredAge: inferred,
  }
}

const AGE_KNOWN = {
  age: covering(CHANNELS, () => 0),
  ageTimes: TIME_WINDOWS.map(() => 0),
  inferredAge: null,
}

function scaled(values: Record<Channel, number>, by: number): Record<Channel, number> {
  return covering(CHANNELS, (channel) => by * values[channel])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
