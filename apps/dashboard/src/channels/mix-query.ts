import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { type Interval, intervalFor } from '../charts/interval.ts'
import { lengthOf, type Period } from '../filters/period.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { meantForUs } from '../overview/channel-share-query.ts'
import type { View } from '../report/view.ts'

const CHANNEL_MIX = graphql(
  `
    query ChannelMix($query: AggregateQuery!) {
      aggregate(query: $query) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Seven families in as many stretches as a line may have points. */
const MOST_ROWS = 2_800

/** Of the contacts of each stretch of time, which share went over which family of channels? */
export function mixQuestion(view: View, interval: Interval) {
  return question(CHANNEL_MIX, {
    query: {
      measures: ['CHANNEL_SHARE'],
      dimensions: ['CHANNEL_FAMILY'],
      granularity: interval,
      orderBy: [{ start: true, direction: 'ASC' }],
      limit: MOST_ROWS,
      ...meantForUs(view, view.filter.direction),
    },
  })
}

/** Seven parts a stretch: beyond this many days weeks would be more bars than can be told apart. */
const MOST_DAYS_IN_WEEKS = 420

export function mixIntervalFor(period: Period): Interval {
  return lengthOf(period) > MOST_DAYS_IN_WEEKS ? 'MONTH' : intervalFor(period)
}

const MONTHS = 12

/** The calendar month in which a period ends and the eleven before it. */
export function twelveMonthsTo({ to }: Period): Period {
  const last = new Date(Date.parse(to) - 1)
  const from = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - MONTHS + 1, 1))
  return { from: from.toISOString().slice(0, 10), to }
}
