import { CHANNEL_COUNT, FACTOR_COUNT } from './population.ts'
import { RHYTHMS } from './time-character.ts'

/** Everything hidden in a person that decides about answers. */
export interface Traits {
  readonly band: number
  readonly segment: number
  /** The day after which life is another; Infinity where it stays. */
  readonly changeDay: number
  /** The persona before the change of life, and after it. */
  readonly personas: readonly [number, number]
  /** Independent standard normals, in the places of TRAIT. */
  readonly normals: Float64Array
}

/** Where the normals of a trait begin. */
export const TRAIT = {
  general: 0,
  marketing: 1,
  weariness: 2,
  factors: 3,
  laterFactors: 3 + FACTOR_COUNT,
  rhythm: 3 + 2 * FACTOR_COUNT,
  own: 3 + 2 * FACTOR_COUNT + RHYTHMS.length,
  laterOwn: 3 + 2 * FACTOR_COUNT + RHYTHMS.length + CHANNEL_COUNT,
  trend: 3 + 2 * FACTOR_COUNT + RHYTHMS.length + 2 * CHANNEL_COUNT,
  inboundHabit: 3 + 2 * FACTOR_COUNT + RHYTHMS.length + 3 * CHANNEL_COUNT,
} as const

export const NORMAL_COUNT = TRAIT.inboundHabit + CHANNEL_COUNT
