import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const HOURS = graphql(
  `
    query LocalHours($byHour: AggregateQuery!) {
      byHour: aggregate(query: $byHour) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

export const WEEK_MEASURES = ['ANSWER_RATE' as const, 'ANSWERED' as const, 'ATTEMPTS' as const]

/** In each hour of the customers' own week: how many attempts, and which share of them was answered? */
export function hoursQuestion(view: View) {
  return question(HOURS, {
    byHour: { measures: WEEK_MEASURES, dimensions: ['LOCAL_WEEKDAY', 'LOCAL_HOUR'], ...askedOf(view) },
  })
}
