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

/** The places of these units with the channels of each. */
export function unitMasks(units: readonly PermissionUnit[]): RawBuilder<unknown> {
  const masks = units.map((unit) => sql`(${sql.lit(ALL_UNITS.indexOf(unit))}, ${sql.lit(maskOf(channelsIn(unit)))})`)
  return sql`(values ${sql.join(masks)}) as units (unit, mask)`
}
