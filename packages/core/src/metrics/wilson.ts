export interface Interval {
  readonly low: number
  readonly high: number
}

/** The standard normal quantile of a two-sided interval of 95 %. */
export const Z_95 = 1.959964

/**
 * The score interval of a share (E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22, 1927): sound for small counts and for shares near 0 and 1, where p +- z·se is not.
 */
export function wilsonInterval(successes: number, trials: number, z: number = Z_95): Interval {
  if (trials === 0) return { low: 0, high: 1 }
  const share = successes / trials
  const spread = (z * z) / trials
  const centre = share + spread / 2
  const reach = z * Math.sqrt((share * (1 - share) + spread / 4) / trials)
  return {
    low: successes === 0 ? 0 : (centre - reach) / (1 + spread),
    high: successes === trials ? 1 : (centre + reach) / (1 + spread),
  }
}
