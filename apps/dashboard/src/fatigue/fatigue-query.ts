import { peopleOf } from '../filters/filter.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import type { View } from '../report/view.ts'

const FATIGUE = graphql(`
  query Fatigue($filter: FatigueFilter) {
    fatigue(filter: $filter) {
      asOf customers overContactedFrom underContactedBelow
      lastWeek { contacts customers previous }
      classes { fatigueClass customers previous }
      withoutAddress { customers previous }
      optOuts { contactsInWeek value low high numerator denominator sample }
      optOutsFrom optOutsTo
      warnings
    }
  }
`)

export type FatigueAnswer = ResultOf<typeof FATIGUE>['fatigue']

/** How often are customers contacted now? About customers, so neither days nor channels nor purposes narrow it. */
export function fatigueQuestion({ filter }: View) {
  return question(FATIGUE, { filter: peopleOf(filter) })
}
