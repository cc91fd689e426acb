import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { meantForUs } from '../overview/channel-share-query.ts'
import type { View } from '../report/view.ts'

const CHANNEL_BARS = graphql(
  `
    query ChannelBars(
      $families: AggregateQuery!, $channels: AggregateQuery!,
      $familyTotals: AggregateQuery!, $channelTotals: AggregateQuery!
    ) {
      families: aggregate(query: $families) { ...AggregateRows }
      channels: aggregate(query: $channels) { ...AggregateRows }
      familyTotals: aggregate(query: $familyTotals) { ...AggregateRows }
      channelTotals: aggregate(query: $channelTotals) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** How many contacts has each age band over each family and each channel, and each of these in all? */
export function barsQuestion(view: View) {
  const query = { measures: ['CHANNEL_SHARE' as const], ...meantForUs(view, view.filter.direction), limit: MOST_ROWS }
  return question(CHANNEL_BARS, {
    families: { ...query, dimensions: ['AGE_BAND', 'CHANNEL_FAMILY'] },
    channels: { ...query, dimensions: ['AGE_BAND', 'CHANNEL'] },
    familyTotals: { ...query, dimensions: ['CHANNEL_FAMILY'] },
    channelTotals: { ...query, dimensions: ['CHANNEL'] },
  })
}

/** More than all age bands by all channels. */
const MOST_ROWS = 200
