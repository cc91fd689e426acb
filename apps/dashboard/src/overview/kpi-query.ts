import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { withoutChannels } from '../filters/filter.ts'
import type { Period } from '../filters/period.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const HEADLINES = graphql(
  `
    query Headlines(
      $contacts: AggregateQuery!, $firstTries: AggregateQuery!, $emails: AggregateQuery!,
      $earlierContacts: AggregateQuery!, $earlierFirstTries: AggregateQuery!, $earlierEmails: AggregateQuery!,
      $compares: Boolean!
    ) {
      contacts: aggregate(query: $contacts) { ...AggregateRows }
      firstTries: aggregate(query: $firstTries) { ...AggregateRows }
      emails: aggregate(query: $emails) { ...AggregateRows }
      earlierContacts: aggregate(query: $earlierContacts) @include(if: $compares) { ...AggregateRows }
      earlierFirstTries: aggregate(query: $earlierFirstTries) @include(if: $compares) { ...AggregateRows }
      earlierEmails: aggregate(query: $earlierEmails) @include(if: $compares) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** The headline figures of the period, and of the period before it. */
export function headlinesQuestion(view: View) {
  const { period, previous } = view
  const earlier = previous ?? period
  return question(HEADLINES, {
    contacts: contactsIn(view, period),
    firstTries: firstTriesIn(view, period),
    emails: emailsIn(view, period),
    earlierContacts: contactsIn(view, earlier),
    earlierFirstTries: firstTriesIn(view, earlier),
    earlierEmails: emailsIn(view, earlier),
    compares: previous !== null,
  })
}

function contactsIn(view: View, range: Period) {
  return {
    measures: ['UNANSWERED_RATE' as const, 'REPLY_DELAY_MEDIAN' as const],
    ...askedOf(view, range),
  }
}

function firstTriesIn(view: View, range: Period) {
  const asked = askedOf(view, range)
  return { measures: ['ANSWER_RATE' as const], ...asked, filter: { ...asked.filter, attemptNumbers: [1] } }
}

function emailsIn(view: View, range: Period) {
  const asked = askedOf({ ...view, filter: withoutChannels(view.filter) }, range)
  return {
    measures: ['EMAILS' as const, 'SPAM_SHARE' as const],
    ...asked,
    filter: { ...asked.filter, directions: ['INBOUND' as const] },
  }
}
