import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const UNANSWERED = graphql(
  `
    query Unanswered($byChannel: AggregateQuery!, $overall: AggregateQuery!, $byCohort: AggregateQuery!) {
      byChannel: aggregate(query: $byChannel) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
      byCohort: aggregate(query: $byCohort) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Of the settled attempts, which share went unanswered: by channel, in all, and by channel and age band? */
export function unansweredQuestion(view: View) {
  const query = {
    measures: ['UNANSWERED_RATE' as const, 'ANSWER_RATE' as const, 'ATTEMPTS' as const],
    ...askedOf(view),
  }
  return question(UNANSWERED, {
    overall: query,
    byChannel: { ...query, dimensions: ['CHANNEL'] },
    byCohort: { ...query, dimensions: ['CHANNEL', 'AGE_BAND'] },
  })
}
