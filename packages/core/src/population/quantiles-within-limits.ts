/** A value that would not have been seen above its limit. */
export interface LimitedValue {
  readonly value: number
  readonly limit: number
}

/** What so few could have shown is taken as it was seen: a single one could otherwise stand for half of all values. */
const LEAST_AT_RISK = 40

/**
 * So many evenly spaced quantiles of values as they would be without limits: a value that only some could have shown
 * stands also for those of the others that were never seen (Lynden-Bell, "A method of allowing for known observational
 * selection in small samples", MNRAS 155, 1971). Without limits they are the plain quantiles.
 */
export function quantilesWithinLimits(seen: readonly LimitedValue[], count: number): number[] {
  const values = seen.map(({ value }) => value).sort((a, b) => a - b)
  const shares = sharesBelow(
    values,
    seen.map(({ limit }) => limit).sort((a, b) => a - b),
  )
  let above = 0
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count
    while (above < values.length && (shares[above] ?? 1) < share) above++
    const upper = values[Math.min(above, values.length - 1)] ?? 0
    const from = shares[above - 1]
    if (above === values.length || from === undefined) return upper
    const lower = values[above - 1] ?? upper
    return lower + ((upper - lower) * (share - from)) / ((shares[above] ?? 1) - from)
  })
}

/** The share of all that lies below each value, and half of the value's own. */
function sharesBelow(values: readonly number[], limits: readonly number[]): number[] {
  const shares: number[] = []
  let upTo = 1
  let atRisk = limits.length
  for (let index = values.length - 1; index >= 0; index--) {
    while (atRisk > 0 && (limits[atRisk - 1] ?? 0) >= (values[index] ?? 0)) atRisk--
    const couldShow = Math.max(index + 1 - atRisk, Math.min(index + 1, LEAST_AT_RISK))
    shares[index] = upTo * (1 - 0.5 / couldShow)
    upTo *= 1 - 1 / couldShow
  }
  return shares
}
