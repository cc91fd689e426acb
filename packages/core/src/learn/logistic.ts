/** The probability whose log-odds are `x`. */
export function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** The log-odds of `p`. */
export function logit(p: number): number {
  return Math.log(p / (1 - p))
}
