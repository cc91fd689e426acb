import type { Estimate } from '../score/estimate.ts'
import { mean } from '../score/mean.ts'

/** Student's t that leaves 2.5 % above, by degrees of freedom from 1 on; beyond, the normal's is near enough. */
const T_975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]
const Z_975 = 1.96

/** The mean over independent worlds with its t interval; null where no world has a value. */
export function acrossSeeds(values: readonly number[]): Estimate | null {
  const known = values.filter((value) => Number.isFinite(value))
  if (known.length === 0) return null
  const value = mean(known)
  const reach = known.length === 1 ? 0 : (T_975[known.length - 2] ?? Z_975) * standardError(known, value)
  return { value, low: value - reach, high: value + reach }
}

function standardError(values: readonly number[], middle: number): number {
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}
