import { graphql, type ResultOf } from '../graphql/graphql.ts'

export const AGGREGATE_ROWS = graphql(`
  fragment AggregateRows on AggregateResult {
    rows {
      start
      keys { dimension value }
      values { measure value numerator denominator low high sample }
    }
    maturingFrom
    warnings
  }
`)

export type Aggregate = ResultOf<typeof AGGREGATE_ROWS>
type Row = Aggregate['rows'][number]
export type MeasureValue = Row['values'][number]
export type Measure = MeasureValue['measure']
type Dimension = Row['keys'][number]['dimension']

/** Nothing was counted: as the API would put it if it sent rows for nothing. */
function nothing(measure: Measure): MeasureValue {
  return { measure, value: null, numerator: 0, denominator: 0, low: null, high: null, sample: 'OK' }
}

export function measured(row: Row | undefined, measure: Measure): MeasureValue {
  return row?.values.find((value) => value.measure === measure) ?? nothing(measure)
}

/** The group a row stands for, narrowed to the closed list; null for a member this version does not know. */
export function keyIn<Member extends string>(
  row: Row,
  dimension: Dimension,
  members: readonly Member[],
): Member | null {
  const key = row.keys.find((candidate) => candidate.dimension === dimension)
  return members.find((member) => member === key?.value) ?? null
}
