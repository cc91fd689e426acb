import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import type { CustomerFilter } from './count-query.ts'
import type { PeopleWords } from './people-search.ts'

const BEHIND = graphql(`
  query Behind($filter: CustomerFilter!) {
    customers(filter: $filter, first: 20) {
      totalCount totalCountLow totalCountHigh
      contacts
      edges { node { id name externalId ageBand segment lastAnswerAt unansweredStreak } }
    }
  }
`)

export type PeopleBehind = ResultOf<typeof BEHIND>['customers']

/** The first of those behind a number, and how many they are. */
export function behindQuestion(words: PeopleWords) {
  return question(BEHIND, { filter: asFilter(words) })
}

/** Safe because both are the same filter: one in core's words, whose lists nobody may change, one in the API's. */
export function asFilter(words: PeopleWords): CustomerFilter {
  return words as CustomerFilter
}
