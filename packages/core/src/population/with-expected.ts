import { expectedAnswer } from '../learn/expected-answer.ts'
import type { PopulationPrior } from '../learn/prior.ts'
import type { CustomerHistory } from './customer-history.ts'
import { studiedAttempts } from './studied-attempts.ts'

/** The same past with what the cohort would have answered under this prior. */
export function withExpected(history: CustomerHistory, prior: PopulationPrior): CustomerHistory {
  const expected = new Map(
    studiedAttempts(history).map(({ interaction, features }) => [interaction.id, expectedAnswer(prior, features)]),
  )
  const interactions = history.interactions.map((each) => ({ ...each, expected: expected.get(each.id) ?? null }))
  return { ...history, interactions }
}
