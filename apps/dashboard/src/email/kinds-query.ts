import { AGGREGATE_ROWS } from '../aggregate/rows.ts'
import { intervalFor } from '../charts/interval.ts'
import { withoutChannels } from '../filters/filter.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { askedOf, type View } from '../report/view.ts'

const MAIL_KINDS = graphql(
  `
    query MailKinds($ours: AggregateQuery!, $theirs: AggregateQuery!) {
      ours: aggregate(query: $ours) { ...AggregateRows }
      theirs: aggregate(query: $theirs) { ...AggregateRows }
    }
  `,
  [AGGREGATE_ROWS],
)

/** A row for every purpose and stretch of time. */
const MOST_ROWS = 10_000

/** How many emails did we send for which purpose, and of which kinds were those that came in, over the period? */
export function mailKindsQuestion(view: View) {
  const asked = askedOf({ ...view, filter: withoutChannels(view.filter) })
  const query = {
    measures: ['EMAILS' as const],
    ...asked,
    granularity: intervalFor(view.period),
    orderBy: [{ start: true, direction: 'ASC' as const }],
    limit: MOST_ROWS,
  }
  return question(MAIL_KINDS, {
    ours: { ...query, dimensions: ['PURPOSE'], filter: { ...asked.filter, directions: ['OUTBOUND'] } },
    theirs: { ...query, dimensions: ['MAIL_CLASS'], filter: { ...asked.filter, directions: ['INBOUND'] } },
  })
}
