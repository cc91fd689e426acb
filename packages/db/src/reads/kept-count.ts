import { type FatigueAsked, PERMISSION_UNITS, type PermissionAsked } from '@wavelength/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { ofClasses } from '../reports/fatigue-load.ts'
import { ALL_UNITS } from '../reports/permission-units.ts'

interface Asked {
  readonly permission?: PermissionAsked | null | undefined
  readonly fatigue?: FatigueAsked | null | undefined
}

/** What reports count by is counted already; null for anything else. */
export function keptCount({ permission, fatigue }: Asked, narrowed: RawBuilder<SqlBool>): RawBuilder<unknown> | null {
  if (permission && fatigue) return null
  if (permission) return standing(permission, narrowed)
  if (!fatigue) return null
  const loads = sql`select * from contact_load where not is_before and ${narrowed}`
  return ofClasses(loads, fatigue, 'customers')
}

function standing(asked: PermissionAsked, narrowed: RawBuilder<SqlBool>): RawBuilder<unknown> | null {
  const { purposeClass, states, firstChoice, family, channel } = asked
  if (firstChoice && family !== null) return null
  const places = placesOf({ firstChoice, family, channel }).map((place) => sql.lit(place))
  return sql`
    select ${firstChoice ? sql`first_choices` : sql`customers`} as customers from contact_permission
    where unit in (${sql.join(places)}) and purpose_class = ${purposeClass}
      and state in (${sql.join(states.map(sql.lit))}) and ${narrowed}`
}

/** Whoever named a channel first named only one. */
function placesOf({
  firstChoice,
  family,
  channel,
}: Pick<PermissionAsked, 'firstChoice' | 'family' | 'channel'>): number[] {
  if (firstChoice && channel === null) return PERMISSION_UNITS.CHANNEL.map((unit) => ALL_UNITS.indexOf(unit))
  return [ALL_UNITS.findIndex((unit) => unit.channel === channel && (channel !== null || unit.family === family))]
}
