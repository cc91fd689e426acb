import { ratioEstimate } from '@wavelength/core'
import type { Estimate } from '../score/estimate.ts'

/** How much of something was so in one world. */
interface WorldShare {
  readonly value: number
  /** What it is the share of: cases, or what was lost. */
  readonly amount: number
}

/**
 * The share of all worlds together, for what is too seldom or too little in one world to be a share of its own. What is
 * told in a world rests on one learned table, so its cases are alike: the interval is the one of leaving out whole
 * worlds. Null where there is nothing to be a share of.
 */
export function pooledShare(worlds: readonly WorldShare[]): Estimate | null {
  const counted = worlds.filter(({ amount }) => amount > 0).map((each, at) => ({ ...each, customer: `${at}` }))
  const [only] = counted
  if (only === undefined) return null
  if (counted.length === 1) return { value: only.value, low: only.value, high: only.value }
  return ratioEstimate(
    counted,
    ({ value, amount }) => value * amount,
    ({ amount }) => amount,
  )
}
