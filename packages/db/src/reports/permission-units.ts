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

/** Of all units which one it is, its channels, and the number it has among those asked about, from 1; null when it is not. */
export function unitMasks(asked: readonly PermissionUnit[]): RawBuilder<unknown> {
  const masks = ALL_UNITS.map((unit, at) => {
    const number = asked.indexOf(unit) + 1 || null
    return sql`(${sql.lit(at)}, ${sql.lit(maskOf(channelsIn(unit)))}, ${sql.lit(number)}::int)`
  })
  return sql`(values ${sql.join(masks)}) as units (unit, mask, asked)`
}
