import type { Daypart } from '@wavelength/core'
import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'
import { WEEK_MEASURES } from './hours-query.ts'

const PARTS = graphql(
  `
    query LocalParts($before8: AggregateQuery!, $from8To17: AggregateQuery!, $after17: AggregateQuery!) {
      before8: aggregate(query: $before8) { ...AggregateRows }
      from8To17: aggregate(query: $from8To17) { ...AggregateRows }
      after17: aggregate(query: $after17) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** The hours of each part of the day. */
export const PART_HOURS = {
  BEFORE_8: hours(0, 8),
  FROM_8_TO_17: hours(8, 17),
  AFTER_17: hours(17, 24),
} satisfies Record<Daypart, readonly number[]>

/** The same for the three parts of the customers' own day, by weekday or by channel. */
export function partsQuestion(view: View, dimension: 'LOCAL_WEEKDAY' | 'CHANNEL') {
  const asked = askedOf(view)
  const queryOf = (part: Daypart) => ({
    measures: WEEK_MEASURES,
    dimensions: [dimension],
    ...asked,
    filter: { ...asked.filter, localHours: [...PART_HOURS[part]] },
  })
  return question(PARTS, {
    before8: queryOf('BEFORE_8'),
    from8To17: queryOf('FROM_8_TO_17'),
    after17: queryOf('AFTER_17'),
  })
}

function hours(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
