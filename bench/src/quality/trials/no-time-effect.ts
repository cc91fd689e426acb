import {
  type Belief,
  believe,
  CHANNELS,
  type CustomerHistory,
  ledgerAt,
  type PopulationPrior,
  type TimeBelief,
  timeBeliefs,
} from '@wavelength/core'
import { populationOf } from '../ledger-method.ts'
import type { SetEvent } from '../question-set.ts'
import { mean } from '../score/mean.ts'
import { historyOf } from '../set-history.ts'
import { instantOf } from '../world/calendar.ts'
import { questionSetOf } from '../world/question-set-of.ts'
import type { PersonAndLife } from '../world/test-life.ts'
import { makeWorld, QUESTION_DAY } from '../world/world.ts'
import { type Arena, testLives } from './arena.ts'
import type { Finding, Trial } from './finding.ts'

/** Eight times of the week, each claimed where chance would show it once in a hundred. */
const BY_CHANCE = 0.08

/** Where the hour makes no difference, no best hour is found. */
export const noTimeEffect: Trial = {
  title: 'Where the hour makes no difference',
  about:
    'Worlds in which neither hour nor weekday moves an answer, though customers keep their own hours: the share of customers of whom a best or worst time is claimed from behaviour, with the contacts they began themselves and without.',
  measure: ({ world }: Arena): Finding => {
    const timeless = makeWorld(world.seed, world.size, { timeEffects: false })
    const prior = populationOf(questionSetOf(timeless).train)
    const tests = testLives(timeless)
    const claimed = (known: (event: SetEvent) => boolean) =>
      mean(tests.map((lived) => Number(isTimeClaimed(prior, historyUntil(lived, known)))))
    return {
      tables: [],
      figures: [
        {
          name: 'a time is claimed, from answers alone',
          value: claimed(({ type }) => type === 'attempt' || type === 'answer'),
          bar: { atMost: BY_CHANCE },
        },
        {
          name: 'a time is claimed, from everything but statements',
          value: claimed(({ type }) => type !== 'stated'),
          bar: { atMost: BY_CHANCE },
        },
      ],
    }
  },
}

const AS_OF = instantOf(QUESTION_DAY)

function historyUntil({ person, life }: PersonAndLife, known: (event: SetEvent) => boolean): CustomerHistory {
  return historyOf(
    person.customer,
    life.events.filter((event) => event.at < AS_OF && known(event)),
  )
}

function isTimeClaimed(prior: PopulationPrior, history: CustomerHistory): boolean {
  const now = Date.parse(AS_OF)
  const belief = believe(ledgerAt(history, prior, now), prior, now)
  return CHANNELS.some((channel) => claims(belief, channel).length > 0)
}

function claims(belief: Belief, channel: (typeof CHANNELS)[number]): TimeBelief[] {
  const { bestTimes, worstTimes } = timeBeliefs(belief, channel, 'OTHER')
  return [...bestTimes, ...worstTimes]
}
