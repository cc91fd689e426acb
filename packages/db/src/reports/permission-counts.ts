import {
  type CountedState,
  type Instant,
  localTimeAt,
  PERMISSION_GROUPINGS,
  PERMISSION_UNITS,
  type PermissionFilter,
  type PermissionGrouping,
  type PermissionReport,
  type PermissionState,
  type PurposeClass,
  permissionReport,
  withoutFewPeople,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { statesAsOf } from '../customer-state/states-as-of.ts'
import { readDeployment } from '../deployment.ts'
import { nextInForce } from '../reads/in-force.ts'
import type { Db } from '../store/open.ts'
import { snapshotCache } from '../store/snapshot-cache.ts'
import { conditionsOf } from './dimension-sql.ts'
import { customersByFacts } from './permission-facts.ts'
import type { PermissionScope } from './permission-told.ts'
import { ALL_UNITS } from './permission-units.ts'
import { all } from './sql-values.ts'
import { stateAt, statesOnUnits } from './states-on-units.ts'

/** How many customers are in which state on which channels, families and all channels together. */
export interface PermissionStates {
  readonly asOf: Instant
  readonly counted: readonly Counted[]
}

/** As `permissionOf` defines it, for these groupings; as they were kept or cached, where that holds. */
export async function permissionStates(
  db: Db,
  filter: PermissionFilter,
  now: Instant,
  groupings: readonly PermissionGrouping[] = PERMISSION_GROUPINGS,
): Promise<PermissionStates> {
  const { reportingTimeZone } = await readDeployment(db)
  const asOf = await statesAsOf(db, now)
  const scope = { filter, now, today: localTimeAt(reportingTimeZone, now).day }
  return {
    asOf: asOf ?? now,
    counted: await (asOf === null ? countedOrCached(db, scope, groupings) : readStates(db, countedKept(filter))),
  }
}

const countsCache = snapshotCache<Counted[]>()

function countedOrCached(db: Db, scope: PermissionScope, groupings: readonly PermissionGrouping[]): Promise<Counted[]> {
  const { filter, now, today } = scope
  return countsCache(db, {
    question: JSON.stringify([filter, today, groupings]),
    now,
    read: () => readStates(db, countedNow(scope, groupings)),
    changesAt: () => nextInForce(db, now),
  })
}

/** How many customers may be contacted, channel by channel, and what stops the others. */
export function permissionCounts(
  { asOf, counted }: PermissionStates,
  { by, maySeeFewPeople }: { readonly by: PermissionGrouping; readonly maySeeFewPeople: boolean },
): PermissionReport {
  const report = permissionReport({
    asOf,
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

function countedNow(scope: PermissionScope, groupings: readonly PermissionGrouping[]): RawBuilder<unknown> {
  const units = groupings.flatMap((by) => PERMISSION_UNITS[by])
  return sql`
    select unit, purpose_class, ${stateAt(sql`standing.state`)} as state, sum(customers) as customers,
      sum(case when is_first_choice then customers else 0 end) as first_choices
    from (${statesOnUnits(customersByFacts(scope), [], units)}) as standing
    group by unit, purpose_class, standing.state`
}

function countedKept(filter: PermissionFilter): RawBuilder<unknown> {
  return sql`
    select unit, purpose_class, state, customers, first_choices from contact_permission as customer
    where ${all([sql`true`, ...conditionsOf(filter)])}`
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
