import {
  CHANNEL_UNITS,
  type CountedState,
  localTimeAt,
  PERMISSION_UNITS,
  type PermissionFilter,
  type PermissionQuery,
  type PermissionReport,
  type PermissionState,
  type PermissionUnit,
  type PurposeClass,
  permissionReport,
  withoutFewPeople,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { statesAsOf } from '../customer-state/states-as-of.ts'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { conditionsOf } from './dimension-sql.ts'
import { judged, stateSql } from './judged-permissions.ts'
import { customersByFacts } from './permission-facts.ts'
import type { PermissionScope } from './permission-told.ts'
import { ALL_UNITS, unitMasks } from './permission-units.ts'
import type { AggregateContext } from './plan.ts'
import { all } from './sql-values.ts'

/** How many customers may be contacted, channel by channel, and what stops the others; as `permissionOf` defines it. */
export async function permissionCounts(
  db: Db,
  { by, filter }: PermissionQuery,
  { now, maySeeFewPeople }: AggregateContext,
): Promise<PermissionReport> {
  const { reportingTimeZone } = await readDeployment(db)
  const asOf = await statesAsOf(db, now)
  const scope = { filter, now, today: localTimeAt(reportingTimeZone, now).day }
  const units = by === 'CHANNEL' ? CHANNEL_UNITS : [...CHANNEL_UNITS, ...PERMISSION_UNITS[by]]
  const counted = await readStates(db, asOf === null ? countedNow(scope, units) : countedKept(filter, units))
  const report = permissionReport({
    asOf: asOf ?? now,
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

function countedNow(scope: PermissionScope, units: readonly PermissionUnit[]): RawBuilder<unknown> {
  return sql`
    select unit, purpose_class, ${stateSql(sql`mask`)} as state, customers,
      case when named_first = mask then customers else 0 end as first_choices
    from (${judged(customersByFacts(scope), ['customers'])}) as judged cross join ${unitMasks(units)}`
}

function countedKept(filter: PermissionFilter, units: readonly PermissionUnit[]): RawBuilder<unknown> {
  const places = units.map((unit) => sql.lit(ALL_UNITS.indexOf(unit)))
  return sql`
    select unit, purpose_class, state, customers, first_choices from contact_permission as customer
    where ${all([sql`unit in (${sql.join(places)})`, ...conditionsOf(filter)])}`
}

async function readStates(db: Db, counted: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await sql<StateRow>`
    select unit, purpose_class::text as purpose_class, state, sum(customers)::bigint as customers,
      sum(first_choices)::bigint as first_choices
    from (${counted}) as counted
    group by unit, purpose_class, state
    order by unit, purpose_class, state`.execute(db)
  return rows.flatMap(({ unit: at, ...row }) => {
    const unit = ALL_UNITS[at]
    return unit === undefined ? [] : [{ ...row, unit }]
  })
}
