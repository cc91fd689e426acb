import type { AggregateResult, AggregateRow } from '@wavelength/core'

/** How far two answers to the same question are apart at most: the difference of two numbers as a share of the second. */
export function furthestApart(answer: AggregateResult, truth: AggregateResult): number {
  const rows = new Map(answer.rows.map((row) => [nameOf(row), row]))
  if (rows.size !== truth.rows.length) return Number.POSITIVE_INFINITY
  return Math.max(0, ...truth.rows.map((row) => apart(rows.get(nameOf(row)), row)))
}

function apart(row: AggregateRow | undefined, truth: AggregateRow): number {
  if (row === undefined) return Number.POSITIVE_INFINITY
  return Math.max(...truth.values.map(({ value }, at) => shareApart(row.values[at]?.value ?? null, value)))
}

function shareApart(value: number | null, truth: number | null): number {
  if (value === truth) return 0
  if (value === null || truth === null) return Number.POSITIVE_INFINITY
  return Math.abs(value - truth) / Math.abs(truth)
}

function nameOf({ start, keys }: AggregateRow): string {
  return JSON.stringify([start, keys.map(({ value }) => value)])
}
