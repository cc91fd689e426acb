import { MOST_OPEN_FIRST, type PermissionState, type PermissionUnit } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { maskOf } from './channel-mask.ts'
import { channelsIn, judged, STATE_SQL } from './judged-permissions.ts'
import { ALL_UNITS, unitMasks } from './permission-units.ts'

/**
 * On each unit the state of customers with the same facts and how many they are; `columns` tell which customers.
 * Customers are told apart by their states as a whole, one digit for each unit, before these are laid out unit by unit:
 * of few units few such wholes differ, and all that follows is quick. The sets of channels are worked out once: `offset 0`
 * keeps the planner from writing them out wherever they are named. `state` is a place among `MOST_OPEN_FIRST`, because
 * numbers are grouped in less time than names. Besides `units` there is always the channel that customers named first.
 */
export function statesOnUnits(
  facts: RawBuilder<unknown>,
  columns: readonly string[],
  units: readonly PermissionUnit[] = ALL_UNITS,
): RawBuilder<unknown> {
  const same = sql.join(['purpose_class', ...columns, 'named_first'].map((column) => sql.ref(column)))
  const sets = MOST_OPEN_FIRST.map((state) => sql`${STATE_SQL[state]} as ${channelsInState(state)}`)
  const digits = units.map((unit) => digitOn(sql.lit(maskOf(channelsIn(unit)))))
  return sql`
    select unit, ${same}, customers, named_first = mask as is_first_choice,
      coalesce(substr(states, asked, 1), state_on_first_choice)::int as state
    from (
      select ${same}, ${digitOn(sql`named_first`)} as state_on_first_choice,
        (${sql.join(digits, sql` || `)}) collate "C" as states, sum(customers)::bigint as customers
      from (
        select ${same}, customers, ${sql.join(sets)}
        from (${judged(sql`${facts} offset 0`, [...columns, 'customers'])}) as judged offset 0
      ) as standing group by ${same}, state_on_first_choice, states
    ) as alike cross join ${unitMasks(units)} where asked is not null or named_first = mask`
}

/** The place, as a digit, of the state on the channels of `mask`. */
function digitOn(mask: RawBuilder<unknown>): RawBuilder<string> {
  const cases = MOST_OPEN_FIRST.map(
    (state, place) => sql`when ${channelsInState(state)} & ${mask} <> 0 then ${sql.lit(String(place))}`,
  )
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** The name of the state that stands at `place`. */
export function stateAt(place: RawBuilder<unknown>): RawBuilder<PermissionState> {
  return sql`(array[${sql.join(MOST_OPEN_FIRST.map(sql.lit))}])[${place} + 1]`
}

function channelsInState(state: PermissionState): RawBuilder<number> {
  return sql.ref(state.toLowerCase())
}
