import { graphql, type VariablesOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const COUNT = graphql(`
  query CountEach($filter: CustomerFilter!) {
    customers(filter: $filter, first: 1, exactPeople: true) { totalCount totalCountLow totalCountHigh }
  }
`)

export type CustomerFilter = VariablesOf<typeof COUNT>['filter']

/** How long a list of customers is, and how many contacts it was asked by stand behind it. */
export interface CountedPeople {
  readonly totalCount: number
  /** Null, as the higher end, where each was counted. */
  readonly totalCountLow: number | null
  readonly totalCountHigh: number | null
  readonly contacts?: number | null
}

/** How many there are when each is counted, which takes seconds among millions; no other list stands in meanwhile. */
export function countQuestion(filter: CustomerFilter) {
  const { queryKey, queryFn } = question(COUNT, { filter })
  return { queryKey, queryFn }
}
