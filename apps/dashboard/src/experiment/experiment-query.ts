import type { Purpose } from '@wavelength/core'
import type { Period } from '../filters/period.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const JUDGED = graphql(`
  fragment Judged on JudgedPolicy {
    choices customers effectiveSampleSize arePropensitiesLogged
    asLogged { value low high }
    doublyRobust { value low high }
    uplift { value low high }
    ips { value low high }
    snips { value low high }
    finding
    remarks { code facts text }
  }
`)

const EXPERIMENT = graphql(
  `
    query Experiment($range: DateRangeInput!, $purpose: Purpose) {
      experiment(range: $range, purpose: $purpose) {
        explorationShare holdoutShare
        decisions { holdout followUp overridden untold unsent unfollowed maturing counted }
        numberOne { ...Judged }
        holdout {
          since maturing
          treatment { customers attempts answered { value low high } }
          holdout { customers attempts answered { value low high } }
          difference { value low high }
          finding
          remarks { code facts text }
        }
        nextSteps { code }
      }
    }
  `,
  [JUDGED],
)

const PAST = graphql(
  `
    query ExperimentPast($range: DateRangeInput!, $purpose: Purpose) {
      experiment(range: $range, purpose: $purpose) {
        ownLotteries { ...Judged }
        history { ...Judged }
      }
    }
  `,
  [JUDGED],
)

const POPULATION = graphql(`
  query PopulationInForce {
    population {
      inForce {
        version isSample customers attempts
        trial { customers attempts calibrationError calibrationErrorBefore }
      }
    }
  }
`)

export type Report = ResultOf<typeof EXPERIMENT>['experiment']
export type Past = ResultOf<typeof PAST>['experiment']
export type Policy = Report['numberOne']
export type Arms = Report['holdout']
export type Estimate = NonNullable<Arms['difference']>
export type PopulationVersion = ResultOf<typeof POPULATION>['population']['inForce']

/** What is asked about: which days, and contacts for which purpose; null: for any. */
export interface Asked {
  readonly period: Period
  readonly purpose: Purpose | null
}

/** What were the recommendations of these days worth? */
export function experimentQuestion({ period, purpose }: Asked) {
  return question(EXPERIMENT, { range: period, ...(purpose && { purpose }) })
}

/** What do contacts suggest that were made without a recommendation? Takes seconds. */
export function pastQuestion({ period, purpose }: Asked) {
  return question(PAST, { range: period, ...(purpose && { purpose }) })
}

/** From what does the answer for each customer start, and how well did it foretell? */
export const populationQuestion = question(POPULATION, {})
