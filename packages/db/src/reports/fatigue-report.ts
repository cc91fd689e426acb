import {
  type CountedFatigue,
  type FatigueQuery,
  type FatigueReport,
  FEW_PEOPLE_BELOW,
  fatigueCounts,
  localTimeAt,
  type PermissionFilter,
  withoutFewFatigued,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { statesAsOf } from '../customer-state/states-as-of.ts'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { conditionsOf } from './dimension-sql.ts'
import { classedLoads, HAS_ADDRESS, LOADS, loadedCustomers, withLoadsBefore } from './fatigue-load.ts'
import { optOutRange, optOutRates } from './opt-out-rates.ts'
import type { PermissionScope } from './permission-told.ts'
import type { AggregateContext } from './plan.ts'
import { all } from './sql-values.ts'

/** How often customers are contacted: whom too often and whom too seldom, and how many opt out at which load. */
export async function fatigueReport(
  db: Db,
  { filter, thresholds }: FatigueQuery,
  context: AggregateContext,
): Promise<FatigueReport> {
  const { now, maySeeFewPeople } = context
  const zone = (await readDeployment(db)).reportingTimeZone
  const today = localTimeAt(zone, now).day
  const range = optOutRange(today)
  const asOf = await statesAsOf(db, now)
  const loads = asOf === null ? loadsNow({ filter, now, today }) : loadsKept(filter)
  const [counted, optOuts] = await Promise.all([
    countClassed(db, loads, thresholds),
    optOutRates(db, { filter, range, zone }, context),
  ])
  const counts = fatigueCounts(counted)
  const seen = maySeeFewPeople ? counts : withoutFewFatigued(counts)
  return { asOf: asOf ?? now, thresholds, ...seen, optOuts, optOutRange: range, warnings: warningsOf(seen) }
}

/** Customers are many, such loads few: the last one and the one before of all who have the same. */
function loadsNow(scope: PermissionScope): RawBuilder<unknown> {
  const loads = sql.join([...LOADS, HAS_ADDRESS].map((column) => sql.ref(column)))
  const counted = sql`select ${loads}, count(*) as customers from (${loadedCustomers(scope)}) as customer group by ${loads}`
  return withLoadsBefore(counted, ['customers'])
}

function loadsKept(filter: PermissionFilter): RawBuilder<unknown> {
  return sql`select * from contact_load as customer where ${all([sql`true`, ...conditionsOf(filter)])}`
}

async function countClassed(
  db: Db,
  loads: RawBuilder<unknown>,
  thresholds: FatigueQuery['thresholds'],
): Promise<CountedFatigue[]> {
  const { rows } = await sql<CountedFatigue>`
    select last_week, fatigue_class, coalesce(sum(customers) filter (where not is_before), 0)::bigint as customers,
      coalesce(sum(customers) filter (where is_before), 0)::bigint as previous
    from (${classedLoads(loads, ['customers', 'is_before'], thresholds)}) as classed
    group by last_week, fatigue_class`.execute(db)
  return rows
}

function warningsOf({ customers, lastWeek, classes, withoutAddress }: ReturnType<typeof fatigueCounts>): string[] {
  const numbers = [
    customers,
    ...[...lastWeek, ...classes, withoutAddress].flatMap((each) => [each.customers, each.previous]),
  ]
  const withheld = numbers.filter((each) => each === null).length
  if (withheld === 0) return []
  return [
    `${withheld} numbers are withheld: they are about fewer than ${FEW_PEOPLE_BELOW} people, or would give away one that is.`,
  ]
}
