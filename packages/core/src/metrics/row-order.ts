import type { AggregateOrder, AggregateQuery } from './aggregate-query.ts'
import type { AggregateRow } from './aggregate-result.ts'
import { compareValues, type Dimension } from './dimension.ts'

type Comparison = (a: AggregateRow, b: AggregateRow) => number

/** As asked; then by time, then by the keys in their own order, so that no two answers differ in it. */
export function byOrder(query: AggregateQuery): Comparison {
  const comparisons = [...(query.orderBy ?? []).map(comparisonOf), byStart, ...(query.dimensions ?? []).map(byKey)]
  return (a, b) => {
    for (const compare of comparisons) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  }
}

function comparisonOf({ measure, dimension, direction }: AggregateOrder): Comparison {
  const sign = direction === 'DESC' ? -1 : 1
  if (measure != null) return (a, b) => nullsLast(shownValue(a, measure), shownValue(b, measure), sign)
  const ascending = dimension == null ? byStart : byKey(dimension)
  return (a, b) => sign * ascending(a, b)
}

const byStart: Comparison = (a, b) => (a.start ?? 0) - (b.start ?? 0)

function byKey(dimension: Dimension): Comparison {
  return (a, b) => compareValues(dimension, keyOf(a, dimension), keyOf(b, dimension))
}

function keyOf(row: AggregateRow, dimension: Dimension): string {
  return row.keys.find((key) => key.dimension === dimension)?.value ?? ''
}

function shownValue(row: AggregateRow, measure: string): number | null {
  return row.values.find((value) => value.measure === measure)?.value ?? null
}

function nullsLast(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return sign * (a - b)
}
