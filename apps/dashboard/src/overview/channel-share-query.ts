import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { interactionFilter } from '../filters/filter.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import type { View } from './view.ts'

const CHANNEL_SHARE = graphql(
  `
    query ChannelShare($query: AggregateQuery!) {
      aggregate(query: $query) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Spam and mass mail fill the inbox, but nobody reaches us by them. */
const MEANT_FOR_US = ['LEGITIMATE', 'UNKNOWN'] as const

/** Of the contacts of each age band, which share came over which family of channels? */
export function channelShareQuestion({ filter, period }: View) {
  return question(CHANNEL_SHARE, {
    query: {
      measures: ['CHANNEL_SHARE'],
      dimensions: ['AGE_BAND', 'CHANNEL_FAMILY'],
      range: period,
      filter: { ...interactionFilter(filter), directions: [filter.direction], mailClasses: [...MEANT_FOR_US] },
    },
  })
}
