import { t } from '../../words/t.ts'

export interface Rejection {
  readonly position: string
  readonly field: readonly string[]
  readonly value: string | null
  readonly code: string
  readonly reason: string
}

/** Rows that were refused for the same thing. */
export interface Refusal extends Rejection {
  readonly rows: number
}

/** The most frequent first: one wrong value in a thousand rows is one thing to mend. */
export function refusalsIn(rejections: readonly Rejection[]): readonly Refusal[] {
  const alike = Map.groupBy(rejections, ({ field, value, reason }) => JSON.stringify([field, value, reason]))
  return [...alike.values()]
    .flatMap((rows) => (rows[0] ? [{ ...rows[0], rows: rows.length }] : []))
    .toSorted((one, other) => other.rows - one.rows)
}

/** "calls.csv line 66, and 12 more" */
export function placeWords({ position, rows }: Refusal): string {
  return rows === 1 ? position : t('{place}, and {n} more', { place: position, n: rows - 1 })
}
