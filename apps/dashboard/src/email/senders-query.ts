import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { withoutChannels } from '../filters/filter.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const UNWANTED_BY_GROUP = graphql(
  `
    query UnwantedByGroup($groups: AggregateQuery!, $overall: AggregateQuery!) {
      groups: aggregate(query: $groups) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

export const GROUPINGS = { source: 'SOURCE', segment: 'SEGMENT', age: 'AGE_BAND' } as const
export type Grouping = keyof typeof GROUPINGS

/** Which share of the incoming email was spam or graymail: by where it came in or with whom, and in all? */
export function unwantedByGroupQuestion(view: View, by: Grouping) {
  const asked = askedOf({ ...view, filter: withoutChannels(view.filter) })
  const query = {
    measures: ['SPAM_AND_GRAYMAIL_SHARE' as const, 'EMAILS' as const],
    ...asked,
    filter: { ...asked.filter, directions: ['INBOUND' as const] },
  }
  return question(UNWANTED_BY_GROUP, { overall: query, groups: { ...query, dimensions: [GROUPINGS[by]] } })
}
