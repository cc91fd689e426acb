import { type CustomerHistory, DEFAULT_PRIOR, fitPopulation, type Interaction } from '@wavelength/core'
import { answerFrom } from '../ledger-answer.ts'
import { mean } from '../score/mean.ts'
import { historyOf } from '../set-history.ts'
import { instantOf } from '../world/calendar.ts'
import { Random } from '../world/random.ts'
import { QUESTION_DAY } from '../world/world.ts'
import type { Arena } from './arena.ts'
import type { Finding, Trial } from './finding.ts'

const SHARE_OPENED = 0.5
const SHARE_FOLLOWED = 0.5
/** A scanner opens within the minute, and follows the links at once. */
const SCANNED_WITHIN_MS = 60_000
const MOST_CHANGED = 0.02
const AS_OF = Date.parse(instantOf(QUESTION_DAY))

/** Machines that open mail and follow its links are no readers. */
export const machineOpenings: Trial = {
  title: 'Openings by machines',
  about:
    'Half of all unanswered attempts are reported as opened within a minute, and half of those as followed by a click, as mail scanners do, in what is learned from and in what is known of the customer. The share of customers whose number one or two is then another.',
  measure: ({ set }: Arena): Finding => {
    const background = set.train.map(({ customer, events }) => historyOf(customer, events))
    const clean = populationFrom(background)
    const scanned = populationFrom(background.map(withScanner))
    const changed = set.queries
      .filter(({ kind }) => kind === 'main')
      .map((query) => {
        const history = historyOf(query.customer, query.history)
        return Number(
          waysTo(answerFrom(clean, query, history)) !== waysTo(answerFrom(scanned, query, withScanner(history))),
        )
      })
    return {
      tables: [],
      figures: [{ name: 'customers ranked otherwise', value: mean(changed), bar: { atMost: MOST_CHANGED } }],
    }
  },
}

function populationFrom(histories: readonly CustomerHistory[]) {
  return fitPopulation(histories, { version: 'scanned', asOf: AS_OF, start: DEFAULT_PRIOR })
}

function waysTo({ ranked }: ReturnType<typeof answerFrom>): string {
  return ranked.map(({ channel, window }) => `${channel} ${window}`).join()
}

function withScanner(history: CustomerHistory): CustomerHistory {
  const random = new Random(history.id, 'scanner')
  return { ...history, interactions: history.interactions.map((each) => scanned(each, random)) }
}

function scanned(interaction: Interaction, random: Random): Interaction {
  if (!interaction.isAttempt || interaction.answeredAt !== null || !random.isTrue(SHARE_OPENED)) return interaction
  const outcome = random.isTrue(SHARE_FOLLOWED) ? 'ENGAGED' : 'SEEN'
  return { ...interaction, outcome, outcomeAt: interaction.occurredAt + random.next() * SCANNED_WITHIN_MS }
}
