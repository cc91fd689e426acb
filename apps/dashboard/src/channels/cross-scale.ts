import type { AgeBand } from '@wavelength/core'
import { isShown } from '../aggregate/rate.ts'
import { type Cross, crossShare, type ShareOf, type Way } from './cross.ts'

/** All cells share one scale. Channels are never longer than their family. */
export function longestOf(cross: Cross, of: ShareOf): number {
  const sizes = cross.families.flatMap((family) =>
    cross.ageBands.map((ageBand) => sizeOf(cross, { kind: 'FAMILY', family }, ageBand, of) ?? 0),
  )
  const channels = of === 'channel' ? channelSizes(cross) : []
  return Math.max(of === 'count' ? 1 : 0.01, ...sizes, ...channels)
}

/** A cohort's share of one channel may well be larger than its share of the family. */
function channelSizes(cross: Cross): number[] {
  return cross.families.flatMap((family) =>
    cross
      .channelsIn(family)
      .flatMap((channel) =>
        cross.ageBands.map((band) => sizeOf(cross, { kind: 'CHANNEL', family, channel }, band, 'channel') ?? 0),
      ),
  )
}

function sizeOf(cross: Cross, way: Way, ageBand: AgeBand, of: ShareOf): number | null {
  const rate = crossShare(cross, way, ageBand, of)
  if (!isShown(rate)) return null
  return of === 'count' ? rate.numerator : rate.value
}
