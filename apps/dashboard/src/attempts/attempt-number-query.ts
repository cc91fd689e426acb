import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const ATTEMPT_NUMBERS = graphql(
  `
    query AttemptNumbers($byNumber: AggregateQuery!, $overall: AggregateQuery!) {
      byNumber: aggregate(query: $byNumber) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Does it help to try again: which share of the first, second, third attempts went unanswered? */
export function attemptNumberQuestion(view: View) {
  const query = {
    measures: ['UNANSWERED_RATE' as const, 'ANSWER_RATE' as const, 'ATTEMPTS' as const],
    ...askedOf(view),
  }
  return question(ATTEMPT_NUMBERS, { overall: query, byNumber: { ...query, dimensions: ['ATTEMPT_NUMBER'] } })
}
