import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { intervalFor } from '../charts/interval.ts'
import { withoutChannels } from '../filters/filter.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const EMAIL_LOAD = graphql(
  `
    query EmailLoad($overTime: AggregateQuery!, $overall: AggregateQuery!) {
      overTime: aggregate(query: $overTime) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** How many emails came in, and which share of them was spam or graymail, over the period? */
export function emailLoadQuestion(view: View) {
  const asked = askedOf({ ...view, filter: withoutChannels(view.filter) })
  const query = {
    measures: ['EMAILS' as const, 'SPAM_SHARE' as const, 'SPAM_AND_GRAYMAIL_SHARE' as const],
    ...asked,
    filter: { ...asked.filter, directions: ['INBOUND' as const] },
  }
  return question(EMAIL_LOAD, {
    overTime: { ...query, granularity: intervalFor(view.period), orderBy: [{ start: true, direction: 'ASC' }] },
    overall: query,
  })
}
