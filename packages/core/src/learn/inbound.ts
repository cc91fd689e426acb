import type { Instant } from '../evidence/instant.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { covering } from './covering.ts'
import { fromStored, weightNow } from './decay.ts'
import type { Ledger } from './ledger.ts'
import type { CohortHabits } from './prior.ts'
import { TIME_WINDOWS } from './time-window.ts'

/** How many contacts a cohort's habits are worth against a person's own. */
export const HABITS_WORTH_CONTACTS = 4
/** Keeps the first contact on a rare channel from looking like a passion for it. */
const PSEUDO_COUNT = 0.5

/** The contacts that the customer began, old ones counting less. */
interface InboundWeights {
  readonly channels: Record<Channel, number>
  readonly times: readonly number[]
}

export function inboundWeights(ledger: Ledger, now: Instant): InboundWeights {
  const scale = weightNow(now)
  const channels = covering(CHANNELS, () => 0)
  const times = TIME_WINDOWS.map(() => 0)
  for (const tally of ledger.tallies) {
    const weight = scale * fromStored(tally.inboundWeight)
    channels[tally.channel] += weight
    times[tally.timeWindow] = (times[tally.timeWindow] ?? 0) + weight
  }
  return { channels, times }
}

/** The chance that the customer's next contact comes over each channel: their own drawn to their cohort's. */
export function channelShares(counts: Record<Channel, number>, habits: CohortHabits): Record<Channel, number> {
  const worth = (channel: Channel) => HABITS_WORTH_CONTACTS * habits.inboundChannels[channel] + PSEUDO_COUNT
  const total = sum(CHANNELS.map((channel) => counts[channel] + worth(channel)))
  return covering(CHANNELS, (channel) => (counts[channel] + worth(channel)) / total)
}

/** How much more often than their cohort the customer begins on each channel, as log-odds. */
export function channelLift(counts: Record<Channel, number>, habits: CohortHabits): Record<Channel, number> {
  const own = channelShares(counts, habits)
  const cohort = channelShares(NO_CONTACTS, habits)
  return covering(CHANNELS, (channel) => Math.log(own[channel] / cohort[channel]))
}

const NO_CONTACTS = covering(CHANNELS, () => 0)

/** How much more often than everybody they begin at each time of the week, as log-odds. */
export function timeLift(counts: readonly number[], habits: CohortHabits, overall: readonly number[]): number[] {
  const worth = sum(counts) + HABITS_WORTH_CONTACTS
  return counts.map((count, timeWindow) => {
    const expected = HABITS_WORTH_CONTACTS * (habits.inboundTimes[timeWindow] ?? 0)
    return Math.log((count + expected) / (worth * (overall[timeWindow] ?? 1)))
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
