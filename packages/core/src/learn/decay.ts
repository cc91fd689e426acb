import type { Instant } from '../evidence/instant.ts'

/** After this many days a contact counts half as much. */
export const HALF_LIFE_DAYS = 270
/** The instant at which a contact weighs exactly 1 in stored sums; any fixed instant would do. */
const LANDMARK: Instant = Date.UTC(2026, 0, 1)
const HALF_LIFE_MS = HALF_LIFE_DAYS * 86_400_000

/**
 * The weight under which a contact is stored: 2^((t - landmark) / half-life). Forward decay (Cormode,
 * Shkapenyuk, Srivastava, Xu, ICDE 2009): stored sums never age, so late events are plain additions.
 */
export function storedWeight(at: Instant): number {
  return 2 ** ((at - LANDMARK) / HALF_LIFE_MS)
}

/** Multiplies a stored sum to make it a sum of weights as of `now`. */
export function weightNow(now: Instant): number {
  return 1 / storedWeight(now)
}

/**
 * Sums are kept in whole millionths: integers add up alike in any order, so a ledger maintained by
 * additions equals its recount to the last digit.
 */
const MILLIONTHS = 1_000_000

export function toStored(value: number): number {
  return Math.round(value * MILLIONTHS)
}

export function fromStored(millionths: number): number {
  return millionths / MILLIONTHS
}
