import { CHANNELS } from '../model/channel.ts'
import { AGE_BANDS } from '../model/cohort.ts'
import { PURPOSE_GROUPS, PURPOSE_TRAITS } from '../model/purpose.ts'
import type { StudiedRow } from './studied-rows.ts'

export const channelPlace = placeOf(CHANNELS)
const bandPlace = placeOf(AGE_BANDS)
const groupPlace = placeOf(PURPOSE_GROUPS)

export function channelAt({ features }: StudiedRow): number {
  return channelPlace(features.channel)
}

export function bandAt({ features }: StudiedRow): number {
  return bandPlace(features.ageBand)
}

export function groupAt({ features }: StudiedRow): number {
  return groupPlace(PURPOSE_TRAITS[features.purpose].group)
}

export function placeIn(segments: readonly string[]): (row: StudiedRow) => number {
  const place = placeOf<string | null>(segments)
  return ({ features }) => place(features.segment)
}

/** The index of a member of the list; -1 when it is none. */
function placeOf<T>(list: readonly T[]): (member: T) => number {
  const places = new Map(list.map((member, index) => [member, index]))
  return (member) => places.get(member) ?? -1
}
