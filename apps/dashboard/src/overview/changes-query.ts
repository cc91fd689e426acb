import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { withoutChannels } from '../filters/filter.ts'
import type { Period } from '../filters/period.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'
import { cohortSharesIn } from './channel-share-query.ts'

const CHANGES = graphql(
  `
    query Changes(
      $responses: AggregateQuery!, $earlierResponses: AggregateQuery!,
      $shares: AggregateQuery!, $earlierShares: AggregateQuery!,
      $mail: AggregateQuery!, $earlierMail: AggregateQuery!
    ) {
      responses: aggregate(query: $responses) { ...AggregateRows }
      earlierResponses: aggregate(query: $earlierResponses) { ...AggregateRows }
      shares: aggregate(query: $shares) { ...AggregateRows }
      earlierShares: aggregate(query: $earlierShares) { ...AggregateRows }
      mail: aggregate(query: $mail) { ...AggregateRows }
      earlierMail: aggregate(query: $earlierMail) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** What differs between the days of the page and those they are compared with? */
export function changesQuestion(view: View, earlier: Period) {
  const { direction } = view.filter
  return question(CHANGES, {
    responses: responsesIn(view, view.period),
    earlierResponses: responsesIn(view, earlier),
    shares: cohortSharesIn(view, direction),
    earlierShares: cohortSharesIn(view, direction, earlier),
    mail: mailIn(view, view.period),
    earlierMail: mailIn(view, earlier),
  })
}

function responsesIn(view: View, range: Period) {
  return { measures: ['UNANSWERED_RATE' as const], dimensions: ['CHANNEL' as const], ...askedOf(view, range) }
}

function mailIn(view: View, range: Period) {
  const asked = askedOf({ ...view, filter: withoutChannels(view.filter) }, range)
  return { measures: ['SPAM_SHARE' as const], ...asked, filter: { ...asked.filter, directions: ['INBOUND' as const] } }
}
