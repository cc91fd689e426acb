import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const CONTACT_LOAD = graphql(
  `
    query ContactLoad($inWeek: AggregateQuery!, $overall: AggregateQuery!) {
      inWeek: aggregate(query: $inWeek) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** How many contacts went to customers who had so many in the week up to them, and how did those answer? */
export function contactLoadQuestion(view: View) {
  const query = {
    measures: ['OUTBOUND' as const, 'ATTEMPTS' as const, 'ANSWER_RATE' as const, 'DECLINE_RATE' as const],
    ...askedOf(view),
  }
  return question(CONTACT_LOAD, { overall: query, inWeek: { ...query, dimensions: ['CONTACTS_IN_WEEK'] } })
}
