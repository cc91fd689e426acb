import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const ONE_CUSTOMER = graphql(`
  query OneCustomer {
    customers(first: 1) { edges { node { id } } }
  }
`)

/** Somebody to try things with. */
export const oneCustomerQuestion = question(ONE_CUSTOMER, {})
