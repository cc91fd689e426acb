import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const CONTACT_LINE = graphql(`
  query ContactLine($id: ID!, $first: Int!) {
    customer(by: { id: $id }) {
      id
      interactions(first: $first) { edges { node { id channel direction occurredAt attemptState } } }
      contactMonths { month inbound outbound unanswered }
    }
  }
`)

type Told = NonNullable<ResultOf<typeof CONTACT_LINE>['customer']>
export type LineContact = Told['interactions']['edges'][number]['node']
export type ContactMonth = Told['contactMonths'][number]

/** More marks than these cannot be told apart; what is older is told by month. */
const MOST_MARKS = 100

/** When were the latest contacts with this customer, and how many were there before? */
export function contactLineQuestion(id: string) {
  return question(CONTACT_LINE, { id, first: MOST_MARKS })
}
