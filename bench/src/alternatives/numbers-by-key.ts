/** Rows of an answer, in one form whoever gave it: the number of each group, by the values that it is grouped by. */
export type NumbersByKey = ReadonlyMap<string, number>

export function keyOf(values: readonly string[]): string {
  return values.join(' ')
}

/** The furthest that two answers are apart, as a share of the second; infinite when their groups differ. */
export function shareApart(answer: NumbersByKey, truth: NumbersByKey): number {
  if (answer.size !== truth.size) return Number.POSITIVE_INFINITY
  return Math.max(
    ...[...truth].map(([key, value]) => {
      const other = answer.get(key) ?? Number.POSITIVE_INFINITY
      return other === value ? 0 : Math.abs(other - value) / Math.abs(value)
    }),
  )
}
