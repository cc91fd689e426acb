import { fetchGraphql } from '../graphql/fetch-graphql.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'

const ASSIGN_SEGMENT = graphql(`
  mutation AssignSegment($customers: [ID!]!, $segment: String) {
    assignSegment(customers: $customers, segment: $segment) {
      segment
      error { code message }
      results { customer { id } segmentBefore }
    }
  }
`)

/** Some customers, and where they are to be. */
export interface Move {
  readonly customers: readonly string[]
  /** Null: in no segment. */
  readonly segment: string | null
}

type Answer = ResultOf<typeof ASSIGN_SEGMENT>['assignSegment']
export type Refusal = NonNullable<Answer['error']>

export interface Moved {
  readonly segment: string | null
  readonly customers: number
  /** Who was deleted since the page was asked for. */
  readonly unknown: number
  /** What takes all of it back. */
  readonly back: readonly Move[]
}

/** What the API says against the name of the segment, or else what was done. */
export async function put({ customers, segment }: Move): Promise<Refusal | Moved> {
  const { assignSegment } = await fetchGraphql(ASSIGN_SEGMENT, { customers: [...customers], segment })
  return assignSegment.error ?? movedBy(assignSegment)
}

function movedBy({ segment, results }: Answer): Moved {
  const known = results.flatMap(({ customer, segmentBefore }) => (customer ? [{ ...customer, segmentBefore }] : []))
  const movers = known.filter(({ segmentBefore }) => segmentBefore !== segment)
  const back = [...Map.groupBy(movers, ({ segmentBefore }) => segmentBefore)].map(([former, group]) => ({
    customers: group.map(({ id }) => id),
    segment: former,
  }))
  return { segment, customers: known.length, unknown: results.length - known.length, back }
}

/** Every customer back to where they were; one call for each segment that somebody was in. */
export async function putBack(moves: readonly Move[]): Promise<void> {
  for (const move of moves) await put(move)
}
