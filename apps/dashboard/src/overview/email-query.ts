import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { interactionFilter, withoutChannels } from '../filters/filter.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { intervalFor } from './email-series.ts'
import type { View } from './view.ts'

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
export function emailLoadQuestion({ filter, period }: View) {
  const query = {
    measures: ['EMAILS' as const, 'SPAM_SHARE' as const, 'SPAM_AND_GRAYMAIL_SHARE' as const],
    range: period,
    filter: { ...interactionFilter(withoutChannels(filter)), directions: ['INBOUND' as const] },
  }
  return question(EMAIL_LOAD, {
    overTime: { ...query, granularity: intervalFor(period), orderBy: [{ start: true, direction: 'ASC' }] },
    overall: query,
  })
}
