import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { withoutChannels } from '../filters/filter.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const EMAILS_PER_CUSTOMER = graphql(
  `
    query EmailsPerCustomer($byAge: AggregateQuery!, $overall: AggregateQuery!) {
      byAge: aggregate(query: $byAge) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** How many emails does a customer whom we email get from us in a day, by age and in all? */
export function emailsPerCustomerQuestion(view: View) {
  const asked = askedOf({ ...view, filter: withoutChannels(view.filter) })
  const query = {
    measures: ['EMAILS_PER_CUSTOMER_PER_DAY' as const, 'EMAILS' as const],
    ...asked,
    filter: { ...asked.filter, directions: ['OUTBOUND' as const] },
  }
  return question(EMAILS_PER_CUSTOMER, { overall: query, byAge: { ...query, dimensions: ['AGE_BAND'] } })
}
