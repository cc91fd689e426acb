import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const CHANNEL_SHARE = graphql(
  `
    query ChannelShare($query: AggregateQuery!) {
      aggregate(query: $query) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Spam and mass mail fill the inbox, but nobody reaches us by them. */
export const MEANT_FOR_US = ['LEGITIMATE', 'UNKNOWN'] as const

/** Of the contacts of each age band, which share came over which family of channels? */
export function channelShareQuestion(view: View) {
  const asked = askedOf(view)
  return question(CHANNEL_SHARE, {
    query: {
      measures: ['CHANNEL_SHARE'],
      dimensions: ['AGE_BAND', 'CHANNEL_FAMILY'],
      ...asked,
      filter: { ...asked.filter, directions: [view.filter.direction], mailClasses: [...MEANT_FOR_US] },
    },
  })
}
