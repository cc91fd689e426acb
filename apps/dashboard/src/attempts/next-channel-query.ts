import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const NEXT_CHANNELS = graphql(
  `
    query NextChannels($byPair: AggregateQuery!) {
      byPair: aggregate(query: $byPair) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** After an unanswered attempt over one channel, which share of the follow-ups over each was answered? */
export function nextChannelQuestion(view: View) {
  return question(NEXT_CHANNELS, {
    byPair: { measures: ['ANSWER_RATE', 'ATTEMPTS'], dimensions: ['PREVIOUS_CHANNEL', 'CHANNEL'], ...askedOf(view) },
  })
}
