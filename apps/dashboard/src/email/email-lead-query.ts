import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { withoutChannels } from '../filters/filter.ts'
import type { Period } from '../filters/period.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const UNWANTED = graphql(
  `
    query Unwanted($now: AggregateQuery!, $before: AggregateQuery!, $compares: Boolean!) {
      now: aggregate(query: $now) { ...AggregateRows }
      before: aggregate(query: $before) @include(if: $compares) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Which share of incoming email was unwanted, in these days and in those they are held against? */
export function unwantedQuestion(view: View) {
  const mail = { ...view, filter: withoutChannels(view.filter) }
  const askedIn = (range: Period) => {
    const asked = askedOf(mail, range)
    return {
      measures: ['SPAM_AND_GRAYMAIL_SHARE' as const],
      ...asked,
      filter: { ...asked.filter, directions: ['INBOUND' as const] },
    }
  }
  return question(UNWANTED, {
    now: askedIn(view.period),
    before: askedIn(view.previous ?? view.period),
    compares: view.previous !== null,
  })
}
