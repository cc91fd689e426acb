import { isPersonal } from '../evidence/interaction.ts'
import { type CohortHabits, type HabitsWorth, habitsOf, type PopulationPrior } from '../learn/prior.ts'
import { isWeekend, LEARNED_DAYPARTS, partOf, TIME_WINDOWS, timeWindowAt } from '../learn/time-window.ts'
import { CHANNELS } from '../model/channel.ts'
import type { CustomerHistory } from './customer-history.ts'

/** So much evidence, as the sum below counts it, is what the worth that learning starts with is worth. */
const START_WORTH = 30
/** However much people differ, one contact does not tell all; where they hardly differ, none tells much. */
const LEAST_WORTH = 0.5
const MOST_WORTH = 1_000

/** How much a person's own habits count against those of their cohort, which are known. */
export function fitHabitsWorth(
  histories: readonly CustomerHistory[],
  habits: Pick<PopulationPrior, 'cohorts' | 'cohortsOfSegment'>,
  start: HabitsWorth,
): HabitsWorth {
  const people = histories.map((history) => countedBy(history, habits))
  return {
    channels: worthOf(
      people.flatMap(({ channels }) => channels),
      start.channels,
    ),
    times: worthOf(
      people.flatMap(({ times }) => times),
      start.times,
    ),
  }
}

/** Of all contacts that one customer began, those of one kind, beside the share that their cohort has of that kind. */
interface Counted {
  readonly counted: number
  readonly all: number
  readonly share: number
}

/**
 * By moments: counts of people who are all alike spread as chance has it, N p (1 - p); what they spread beyond that, over
 * N (N - 1) (p (1 - p))^2, is how much people differ, and its inverse the worth (Brier, Biometrika 67, 1980).
 */
function worthOf(all: readonly Counted[], start: number): number {
  let evidence = START_WORTH
  let beyondChance = START_WORTH / start
  for (const { counted, all: contacts, share } of all) {
    const chance = share * (1 - share)
    evidence += contacts * (contacts - 1) * chance ** 2
    beyondChance += (counted - contacts * share) ** 2 - contacts * chance
  }
  return beyondChance <= 0 ? MOST_WORTH : Math.min(Math.max(evidence / beyondChance, LEAST_WORTH), MOST_WORTH)
}

function countedBy(
  { interactions, traits }: CustomerHistory,
  prior: Pick<PopulationPrior, 'cohorts' | 'cohortsOfSegment'>,
): { readonly channels: Counted[]; readonly times: Counted[] } {
  const inbound = interactions.filter(isPersonal)
  const habits = habitsOf(prior, interactions.at(-1)?.ageBand ?? 'UNKNOWN', traits.segment)
  const all = inbound.length
  const windows = inbound.map(({ localWeekday, localHour }) => timeWindowAt({ weekday: localWeekday, hour: localHour }))
  return {
    channels: CHANNELS.map((channel) => ({
      counted: inbound.filter((contact) => contact.channel === channel).length,
      all,
      share: habits.inboundChannels[channel],
    })),
    times: GROUPS_OF_WINDOWS.map((isWithin) => ({
      counted: windows.filter(isWithin).length,
      all,
      share: shareWithin(habits, isWithin),
    })),
  }
}

/** The parts of the day, and the weekend. */
const GROUPS_OF_WINDOWS = [
  ...LEARNED_DAYPARTS.map((_, part) => (timeWindow: number) => partOf(timeWindow) === part),
  isWeekend,
]

function shareWithin({ inboundTimes }: CohortHabits, isWithin: (timeWindow: number) => boolean): number {
  return TIME_WINDOWS.filter(isWithin).reduce((sum, timeWindow) => sum + (inboundTimes[timeWindow] ?? 0), 0)
}
