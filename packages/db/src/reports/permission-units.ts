import { CHANNEL_UNITS, PERMISSION_UNITS, type PermissionUnit } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { maskOf } from './channel-mask.ts'
import { channelsIn } from './judged-permissions.ts'

/** Known by their places in this order, also in what is stored. */
export const ALL_UNITS: readonly PermissionUnit[] = [
  ...CHANNEL_UNITS,
  ...PERMISSION_UNITS.CHANNEL_FAMILY,
  ...PERMISSION_UNITS.ALL_CHANNELS,
]

/** The places of all units, the channels of each, and whether it is among those asked about. */
export function unitMasks(asked: readonly PermissionUnit[]): RawBuilder<unknown> {
  const masks = ALL_UNITS.map((unit, place) =>
    sql.join([place, maskOf(channelsIn(unit)), asked.includes(unit)].map((known) => sql.lit(known))),
  )
  return sql`(values ${sql.join(masks.map((mask) => sql`(${mask})`))}) as units (unit, mask, is_asked)`
}
