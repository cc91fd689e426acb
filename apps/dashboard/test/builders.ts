import type { Share } from '../src/statistics/difference.ts'

const Z95 = 1.959964

/** A share of counts with its Wilson 95 % interval (Wilson 1927), as the API gives it. */
export function aShare(part: number, whole: number): Share & { numerator: number; denominator: number } {
  const value = part / whole
  const z2 = Z95 ** 2 / whole
  const middle = (value + z2 / 2) / (1 + z2)
  const half = (Z95 / (1 + z2)) * Math.sqrt((value * (1 - value)) / whole + z2 / (4 * whole))
  const low = part === 0 ? 0 : middle - half
  const high = part === whole ? 1 : middle + half
  return { value, low, high, numerator: part, denominator: whole }
}
