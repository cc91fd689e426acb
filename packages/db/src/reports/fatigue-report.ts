import {
  type CountedFatigue,
  type FatigueQuery,
  type FatigueReport,
  FEW_PEOPLE_BELOW,
  fatigueCounts,
  localTimeAt,
  withoutFewFatigued,
} from '@wavelength/core'
import { sql } from 'kysely'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { classedCustomers } from './fatigue-load.ts'
import { optOutRange, optOutRates } from './opt-out-rates.ts'
import type { PermissionScope } from './permission-told.ts'
import type { AggregateContext } from './plan.ts'

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
  const [counted, optOuts] = await Promise.all([
    countClassed(db, { filter, now, today }, thresholds),
    optOutRates(db, { filter, range, zone }, context),
  ])
  const counts = fatigueCounts(counted)
  const seen = maySeeFewPeople ? counts : withoutFewFatigued(counts)
  return { asOf: now, thresholds, ...seen, optOuts, optOutRange: range, warnings: warningsOf(seen) }
}

async function countClassed(
  db: Db,
  scope: PermissionScope,
  thresholds: FatigueQuery['thresholds'],
): Promise<CountedFatigue[]> {
  const { rows } = await sql<CountedFatigue>`
    select last_week, fatigue_class, previous_week, previous_class, count(*) as customers
    from (${classedCustomers(scope, thresholds)}) as classed
    group by last_week, fatigue_class, previous_week, previous_class`.execute(db)
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
