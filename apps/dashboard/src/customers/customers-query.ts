import { asFilter } from '../behind/behind-query.ts'
import type { CustomerFilter } from '../behind/count-query.ts'
import type { PeopleWords } from '../behind/people-search.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { ageBandsIn, type CustomersSearch } from './customers-search.ts'

/** How many customers stand on one page of the list. */
const PAGE_SIZE = 25

const CUSTOMERS = graphql(`
  query Customers($filter: CustomerFilter, $first: Int, $after: String, $last: Int, $before: String) {
    customers(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount totalCountLow totalCountHigh
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges {
        node {
          id name externalId ageBand segment lastAnswerAt unansweredStreak
          recommendation(message: { purpose: OTHER }) {
            decidedBy
            first { channel confidence signals }
            second { channel }
          }
        }
      }
    }
  }
`)

type CustomerPage = ResultOf<typeof CUSTOMERS>['customers']
export type ListedCustomer = CustomerPage['edges'][number]['node']

/** Who is there, and how does each want to be reached? */
export function customersQuestion(search: CustomersSearch, people: PeopleWords | null) {
  return question(CUSTOMERS, { filter: customersFilter(search, people), ...pageOf(search) })
}

/** Whom the list is narrowed to. */
export function customersFilter(search: CustomersSearch, people: PeopleWords | null): CustomerFilter {
  const ageBands = ageBandsIn(search)
  return {
    ...(people && asFilter(people)),
    ...(search.q && { search: search.q }),
    ...(ageBands.length > 0 && { ageBands }),
    ...(search.seg && { segments: [search.seg] }),
  }
}

function pageOf({ after, before }: CustomersSearch) {
  return before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, ...(after && { after }) }
}
