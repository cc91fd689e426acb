import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { withoutChannels } from '../filters/filter.ts'
import type { Period } from '../filters/period.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const HEADLINES = graphql(
  `
    query Headlines($contacts: AggregateQuery!, $emails: AggregateQuery!, $earlierContacts: AggregateQuery!, $earlierEmails: AggregateQuery!, $compares: Boolean!) {
      contacts: aggregate(query: $contacts) { ...AggregateRows }
      emails: aggregate(query: $emails) { ...AggregateRows }
      earlierContacts: aggregate(query: $earlierContacts) @include(if: $compares) { ...AggregateRows }
      earlierEmails: aggregate(query: $earlierEmails) @include(if: $compares) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** The four headline figures of the period, and of the period before it. */
export function headlinesQuestion(view: View) {
  const { period, previous } = view
  const contactsIn = (range: Period) => ({
    measures: ['UNANSWERED_RATE' as const, 'REPLY_DELAY_MEDIAN' as const, 'CUSTOMERS' as const],
    ...askedOf(view, range),
  })
  const mail = { ...view, filter: withoutChannels(view.filter) }
  const emailsIn = (range: Period) => {
    const asked = askedOf(mail, range)
    return {
      measures: ['EMAILS' as const, 'SPAM_SHARE' as const],
      ...asked,
      filter: { ...asked.filter, directions: ['INBOUND' as const] },
    }
  }
  const earlier = previous ?? period
  return question(HEADLINES, {
    contacts: contactsIn(period),
    emails: emailsIn(period),
    earlierContacts: contactsIn(earlier),
    earlierEmails: emailsIn(earlier),
    compares: previous !== null,
  })
}
