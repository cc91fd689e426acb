import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const WAITING = graphql(
  `
    query WaitingAttempts($query: AggregateQuery!) {
      attempts: aggregate(query: $query) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** How many attempts are part of no rate, because they still wait or never arrived? */
export function waitingQuestion(view: View) {
  return question(WAITING, { query: { measures: ['OPEN', 'UNDELIVERED'], ...askedOf(view) } })
}
