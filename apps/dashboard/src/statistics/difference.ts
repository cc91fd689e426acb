/** A share with its 95 % interval. */
export interface Share {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * Interval of the difference of two independent shares, from the Wilson interval of each
 * (Newcombe 1998, Statistics in Medicine 17:873-890, method 10).
 */
export function differenceOf(one: Share, other: Share): Share {
  const value = one.value - other.value
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  }
}

/** Chance alone does not explain it: the interval leaves out 0. */
export function isClear(difference: Share): boolean {
  return difference.low > 0 || difference.high < 0
}

/** How far the interval stays away from 0; not above 0 when it covers it. */
export function sureness({ low, high }: Share): number {
  return Math.max(low, -high)
}

/** Two parts of the same whole: what one gains the other loses, so the counts vary together (multinomial variance). */
export function leadWithin(first: number, second: number, whole: number): Share {
  const value = (first - second) / whole
  const error = Math.sqrt(((first + second) / whole - value ** 2) / whole)
  return { value, low: value - Z95 * error, high: value + Z95 * error }
}

/** Two-sided 95 % quantile of the normal distribution. */
const Z95 = 1.959964
