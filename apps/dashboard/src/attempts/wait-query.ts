import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'
import { DELAY_MEASURES } from './delays.ts'

const WAITS = graphql(
  `
    query Waits($byFamily: AggregateQuery!, $byDelay: AggregateQuery!) {
      byFamily: aggregate(query: $byFamily) { ...AggregateRows }
      byDelay: aggregate(query: $byDelay) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** Of all replies to attempts over a family of channels, how many had come after each delay? */
export function waitQuestion(view: View) {
  const asked = askedOf(view)
  return question(WAITS, {
    byFamily: { measures: [...DELAY_MEASURES], dimensions: ['CHANNEL_FAMILY'], ...asked },
    byDelay: { measures: ['ANSWERED'], dimensions: ['CHANNEL_FAMILY', 'REPLY_DELAY'], ...asked },
  })
}
