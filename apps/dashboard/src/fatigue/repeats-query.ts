import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { intervalFor } from '../charts/interval.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const REPEATS = graphql(
  `
    query Repeats($groups: AggregateQuery!, $overall: AggregateQuery!) {
      groups: aggregate(query: $groups) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

const SPLITS = { channel: 'CHANNEL', purpose: 'PURPOSE' } as const
export type Split = keyof typeof SPLITS

const MEASURES = ['REPEAT_SHARE' as const, 'REPEATS' as const]

/** Of the messages that can be told apart, which share had gone out over another channel: by channel or purpose, and in all? */
export function repeatsQuestion(view: View, by: Split) {
  const query = { measures: [...MEASURES, 'OUTBOUND' as const], ...askedOf(view) }
  return question(REPEATS, { overall: query, groups: { ...query, dimensions: [SPLITS[by]] } })
}

const REPEATS_OVER_TIME = graphql(
  `
    query RepeatsOverTime($overTime: AggregateQuery!, $overall: AggregateQuery!, $earlier: AggregateQuery!, $compares: Boolean!) {
      overTime: aggregate(query: $overTime) { ...AggregateRows }
      overall: aggregate(query: $overall) { ...AggregateRows }
      earlier: aggregate(query: $earlier) @include(if: $compares) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** A row for every family and stretch of time. */
const MOST_ROWS = 10_000

/** How often did we repeat ourselves, by family of channels over the period, and in the days it is held against? */
export function repeatsOverTimeQuestion(view: View) {
  const query = { measures: MEASURES, ...askedOf(view) }
  return question(REPEATS_OVER_TIME, {
    overall: query,
    earlier: { ...query, range: view.previous ?? view.period },
    compares: view.previous !== null,
    overTime: {
      ...query,
      dimensions: ['CHANNEL_FAMILY'],
      granularity: intervalFor(view.period),
      orderBy: [{ start: true, direction: 'ASC' }],
      limit: MOST_ROWS,
    },
  })
}
