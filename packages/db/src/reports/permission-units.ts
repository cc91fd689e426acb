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

const MASKS = ALL_UNITS.map((unit, place) => sql`(${sql.lit(place)}, ${sql.lit(maskOf(channelsIn(unit)))})`)

/** The places of all units with the channels of each. */
export const UNIT_MASKS: RawBuilder<unknown> = sql`(values ${sql.join(MASKS)}) as units (unit, mask)`
