import { DEFAULT_PRIOR, fitPopulation, type PopulationPrior } from '@wavelength/core'
import { answerFrom } from './ledger-answer.ts'
import type { Method, TrainCustomer } from './question-set.ts'
import { historyOf } from './set-history.ts'

/** The product itself: learns the population from the background and every customer from their own history. */
export const ledgerMethod: Method = ledgerVariant('evidence ledger', (prior) => prior)

/** The same with something of what was learned changed, to see what it is worth. */
export function ledgerVariant(name: string, changed: (prior: PopulationPrior) => PopulationPrior): Method {
  return {
    name,
    learn: (train) => {
      const prior = changed(populationOf(train))
      return (query) => answerFrom(prior, query)
    },
  }
}

/** What the background customers teach, as of their last event. */
export function populationOf(train: readonly TrainCustomer[]): PopulationPrior {
  const histories = train.map(({ customer, events }) => historyOf(customer, events))
  const last = train.flatMap(({ events }) => events.slice(-1).map(({ at }) => Date.parse(at)))
  const asOf = last.reduce((latest, at) => Math.max(at, latest), 0)
  return fitPopulation(histories, { version: 'question-set', asOf, start: DEFAULT_PRIOR })
}
