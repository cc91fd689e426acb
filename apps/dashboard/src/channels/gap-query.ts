import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { cohortSharesIn } from '../overview/channel-share-query.ts'
import type { View } from '../report/view.ts'

const CHANNEL_GAPS = graphql(
  `
    query ChannelGaps($theirs: AggregateQuery!, $ours: AggregateQuery!) {
      theirs: aggregate(query: $theirs) { ...AggregateRows }
      ours: aggregate(query: $ours) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** By which families does each age band reach us, and by which do we reach it? */
export function gapQuestion(view: View) {
  return question(CHANNEL_GAPS, {
    theirs: cohortSharesIn(view, 'INBOUND'),
    ours: cohortSharesIn(view, 'OUTBOUND'),
  })
}
