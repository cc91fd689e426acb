import type { AggregateRow } from './aggregate-result.ts'
import { BadAggregateQuery } from './query-fault.ts'

/** A mark of a row, by which the rows after it can be asked for. */
export function cursorOf({ start, keys }: AggregateRow): string {
  return encodeURIComponent(JSON.stringify([start, ...keys.map(({ value }) => value)]))
}

/** The rows after the marked one, in the order asked for; throws `BadAggregateQuery` when that row is not there. */
export function rowsAfter(rows: readonly AggregateRow[], cursor: string | null): readonly AggregateRow[] {
  if (cursor === null) return rows
  const at = rows.findIndex((row) => cursorOf(row) === cursor)
  if (at !== -1) return rows.slice(at + 1)
  const message =
    'the row that this cursor marks is not in the answer: it is of another question, or gone since; begin anew'
  throw new BadAggregateQuery({ code: 'BAD_USER_INPUT', message, field: ['after'] })
}
