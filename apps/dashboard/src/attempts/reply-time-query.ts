import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'
import { DELAY_MEASURES } from './delays.ts'

const REPLY_TIMES = graphql(
  `
    query ReplyTimes($byChannel: AggregateQuery!) {
      byChannel: aggregate(query: $byChannel) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** How long did replies take, by the channel of the attempt? */
export function replyTimeQuestion(view: View) {
  return question(REPLY_TIMES, {
    byChannel: { measures: [...DELAY_MEASURES], dimensions: ['CHANNEL'], ...askedOf(view) },
  })
}
