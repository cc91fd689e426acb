import { SET_AGE_BANDS, SET_CHANNELS, SET_PURPOSES, type SetChannel, type SetPurpose } from '../question-set.ts'
import { at } from './at.ts'

export const SEGMENTS: readonly string[] = ['consumer', 'small_business', 'corporate']
export const CHANNEL_COUNT = SET_CHANNELS.length
export const BAND_COUNT = SET_AGE_BANDS.length
export const FACTOR_COUNT = 3

/** The true tables of a world, row by row; log-odds unless a share is said. */
export interface Population {
  readonly channel: Float64Array
  /** band x channel */
  readonly cohort: Float64Array
  /** segment x channel */
  readonly segment: Float64Array
  /** (segment x band) x channel: what neither age nor segment explains alone. */
  readonly cohortInSegment: Float64Array
  /** channel x factor */
  readonly factors: Float64Array
  readonly ownSpread: Float64Array
  /** purpose x channel */
  readonly purpose: Float64Array
  /** purpose x factor */
  readonly purposeFactor: Float64Array
  readonly timeSensitivity: Float64Array
  /** channel x window */
  readonly channelTime: Float64Array
  /** (segment x band) x window */
  readonly cohortTime: Float64Array
  /** rhythm x window */
  readonly rhythm: Float64Array
  /** persona x channel */
  readonly persona: Float64Array
  /** band x persona, shares */
  readonly personaShare: Float64Array
  /** (segment x band) x channel, shares */
  readonly reachable: Float64Array
  readonly segmentShare: Float64Array
  /** segment x band, shares */
  readonly bandShare: Float64Array
  readonly missingAgeShare: number
  /** segment x purpose, weights */
  readonly purposeShare: Float64Array
  readonly inboundChannel: Float64Array
  readonly inboundTime: Float64Array
}

export function channelAt(place: number): SetChannel {
  return at(SET_CHANNELS, place)
}

export function purposeAt(place: number): SetPurpose {
  return at(SET_PURPOSES, place)
}
