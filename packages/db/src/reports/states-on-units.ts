import { MOST_OPEN_FIRST, type PermissionState, type PermissionUnit } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { judged, STATE_SQL } from './judged-permissions.ts'
import { ALL_UNITS, unitMasks } from './permission-units.ts'

/**
 * On each unit the state of customers with the same facts; `columns` tell which customers. The sets of channels
 * are worked out once and not again for every unit: `offset 0` keeps the planner from writing them out wherever they are
 * named. `state` is a place among `MOST_OPEN_FIRST`, because numbers are grouped in less time than names.
 * Besides `units` there is always the channel that customers named first.
 */
export function statesOnUnits(
  facts: RawBuilder<unknown>,
  columns: readonly string[],
  units: readonly PermissionUnit[] = ALL_UNITS,
): RawBuilder<unknown> {
  const whose = sql.join(columns.map((column) => sql.ref(column)))
  const sets = MOST_OPEN_FIRST.map((state) => sql`${STATE_SQL[state]} as ${channelsInState(state)}`)
  const cases = MOST_OPEN_FIRST.map(
    (state, place) => sql`when ${channelsInState(state)} & mask <> 0 then ${sql.lit(place)}`,
  )
  return sql`
    select unit, purpose_class, ${whose}, named_first = mask as is_first_choice,
      case ${sql.join(cases, sql` `)} end as state
    from (
      select purpose_class, ${whose}, named_first, ${sql.join(sets)}
      from (${judged(sql`${facts} offset 0`, columns)}) as judged offset 0
    ) as judged cross join ${unitMasks(units)} where is_asked or named_first = mask`
}

/** The name of the state that stands at `place`. */
export function stateAt(place: RawBuilder<unknown>): RawBuilder<PermissionState> {
  return sql`(array[${sql.join(MOST_OPEN_FIRST.map(sql.lit))}])[${place} + 1]`
}

function channelsInState(state: PermissionState): RawBuilder<number> {
  return sql.ref(state.toLowerCase())
}
