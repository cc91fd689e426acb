import type { Instant } from '../evidence/instant.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { covering } from './covering.ts'
import { fromStored, weightNow } from './decay.ts'
import type { Ledger } from './ledger.ts'
import type { CohortHabits, HabitsWorth, PopulationPrior } from './prior.ts'
import { isWeekend, LEARNED_DAYPARTS, partOf, TIME_WINDOWS } from './time-window.ts'

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

/** The chance that the customer's next contact comes over each channel: their cohort's, as far as theirs differ from it. */
export function channelShares(
  counts: Record<Channel, number>,
  habits: CohortHabits,
  worth: HabitsWorth,
): Record<Channel, number> {
  const lift = channelLift(counts, habits, worth)
  const share = (channel: Channel) => habits.inboundChannels[channel] * Math.exp(lift[channel])
  const total = sum(CHANNELS.map(share))
  return covering(CHANNELS, (channel) => share(channel) / total)
}

/** How much more often the customer begins on each channel than was to be expected of their cohort, as log-odds. */
export function channelLift(
  counts: Record<Channel, number>,
  habits: CohortHabits,
  { channels }: HabitsWorth,
): Record<Channel, number> {
  const all = sum(CHANNELS.map((channel) => counts[channel]))
  return covering(CHANNELS, (channel) => lift(counts[channel], all * habits.inboundChannels[channel], channels))
}

/**
 * How much more often than everybody they begin at each time of the week, as log-odds: as their cohort does, and as much
 * beyond it as they do. By part of the day and by weekend, because few contacts come in any one window.
 */
export function timeLift(
  counts: readonly number[],
  habits: CohortHabits,
  { inboundTimes, habitsWorth }: Pick<PopulationPrior, 'inboundTimes' | 'habitsWorth'>,
): number[] {
  const all = sum(counts)
  const liftWithin = (isWithin: (timeWindow: number) => boolean) => {
    const within = (values: readonly number[]) => sum(values.filter((_, timeWindow) => isWithin(timeWindow)))
    const ofCohort = within(habits.inboundTimes)
    return Math.log(ofCohort / within(inboundTimes)) + lift(within(counts), all * ofCohort, habitsWorth.times)
  }
  const parts = LEARNED_DAYPARTS.map((_, part) => liftWithin((timeWindow) => partOf(timeWindow) === part))
  const [weekday = 0, weekend = 0] = [false, true].map((is) => liftWithin((each) => isWeekend(each) === is))
  return TIME_WINDOWS.map((each) => (parts[partOf(each)] ?? 0) + (isWeekend(each) ? weekend : weekday))
}

/**
 * What was counted against what was expected: the mean of a Poisson rate under a gamma prior that `worth` expected
 * contacts make (Gelman et al., Bayesian Data Analysis, section 2.6). As many as expected, or none of none, is no lift.
 */
function lift(counted: number, expected: number, worth: number): number {
  return Math.log((counted + worth) / (expected + worth))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
