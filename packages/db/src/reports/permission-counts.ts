import {
  CHANNEL_UNITS,
  type CountedState,
  localTimeAt,
  PERMISSION_UNITS,
  type PermissionQuery,
  type PermissionReport,
  type PermissionState,
  type PermissionUnit,
  type PurposeClass,
  permissionReport,
  withoutFewPeople,
} from '@wavelength/core'
import { sql } from 'kysely'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { maskOf } from './channel-mask.ts'
import { channelsIn, judged, stateSql } from './judged-permissions.ts'
import { customersByFacts } from './permission-facts.ts'
import type { PermissionScope } from './permission-told.ts'
import type { AggregateContext } from './plan.ts'

/** How many customers may be contacted, channel by channel, and what stops the others; as `permissionOf` defines it. */
export async function permissionCounts(
  db: Db,
  { by, filter }: PermissionQuery,
  { now, maySeeFewPeople }: AggregateContext,
): Promise<PermissionReport> {
  const { reportingTimeZone } = await readDeployment(db)
  const scope = { filter, now, today: localTimeAt(reportingTimeZone, now).day }
  const units = by === 'CHANNEL' ? CHANNEL_UNITS : [...CHANNEL_UNITS, ...PERMISSION_UNITS[by]]
  const counted = await countStates(db, scope, units)
  const report = permissionReport({
    asOf: now,
    states: counted.filter(({ unit }) => PERMISSION_UNITS[by].includes(unit)),
    firstChoices: counted.flatMap(({ firstChoices, ...state }) =>
      state.unit.channel === null || firstChoices === 0 ? [] : [{ ...state, customers: firstChoices }],
    ),
  })
  return maySeeFewPeople ? report : withoutFewPeople(report)
}

interface StateRow {
  readonly unit: number
  readonly purposeClass: PurposeClass
  readonly state: PermissionState
  readonly customers: number
  /** Of them, those who named the channel first. */
  readonly firstChoices: number
}

type Counted = CountedState & Pick<StateRow, 'firstChoices'>

async function countStates(db: Db, scope: PermissionScope, units: readonly PermissionUnit[]): Promise<Counted[]> {
  const masks = units.map((unit, at) => sql`(${sql.lit(at)}, ${sql.lit(maskOf(channelsIn(unit)))})`)
  const { rows } = await sql<StateRow>`
    select unit, purpose_class, ${stateSql(sql`mask`)} as state, sum(customers)::bigint as customers,
      coalesce(sum(customers) filter (where named_first = mask), 0)::bigint as first_choices
    from (${judged(customersByFacts(scope), 'customers')}) as judged cross join (values ${sql.join(masks)}) as units (unit, mask)
    group by unit, purpose_class, state
    order by unit, purpose_class, state`.execute(db)
  return rows.flatMap(({ unit: at, ...row }) => {
    const unit = units[at]
    return unit === undefined ? [] : [{ ...row, unit }]
  })
}
