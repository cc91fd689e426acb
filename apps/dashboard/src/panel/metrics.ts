import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const METRICS = graphql(`
  query Metrics {
    metrics { measure label question numerator denominator exclusions unit version }
  }
`)

/** The one definition of every measure, in the words of the API. */
export const metricsQuestion = { ...question(METRICS, {}), staleTime: Number.POSITIVE_INFINITY }
