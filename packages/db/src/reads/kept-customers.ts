import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { statesAsOf } from '../customer-state/states-as-of.ts'
import { ofClasses } from '../reports/fatigue-load.ts'
import { standingThere } from '../reports/permitted-customers.ts'
import type { Db } from '../store/open.ts'
import {
  allOf,
  type CustomerFilter,
  isAmong,
  isOneOf,
  type ListContext,
  matching,
  matchingRows,
} from './customer-filter.ts'
import { keptCount } from './kept-count.ts'

/** How many match; the contacts that a filter asks for apart. */
export async function countMatching(db: Db, filter: CustomerFilter, context: ListContext): Promise<number> {
  const { kept, others } = apart(filter)
  const isOnlyKept = Object.values(others).every((each) => each == null)
  if (isOnlyKept && (await isReadFromKept(db, filter, context))) return countKept(db, kept)
  return countOf(
    db,
    sql`select count(*) as customers from customer where ${allOf(await matchingHere(db, filter, context))}`,
  )
}

/**
 * All that is asked of a customer but the contacts. Where the states of customers are kept, they tell all that they can,
 * so that a list is as long as the number that the report tells.
 */
export async function matchingHere(
  db: Db,
  filter: CustomerFilter,
  context: ListContext,
): Promise<RawBuilder<SqlBool>[]> {
  if (!(await isReadFromKept(db, filter, context))) return matching(filter, context)
  const { kept, others } = apart(filter)
  return [...matchingRows(others, context.today), isAsked(await countKept(db, kept), keptIds(kept))]
}

/** With fewer customers than this, going through all to find the first of them takes longer than gathering them. */
const FEW_CUSTOMERS = 500

function isAsked(customers: number, ids: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (customers === 0) return sql`false`
  return customers < FEW_CUSTOMERS ? sql`customer.id = any(array(${ids}))` : isAmong(ids)
}

async function isReadFromKept(db: Db, { permission, fatigue }: CustomerFilter, { now }: ListContext): Promise<boolean> {
  const asksForStates = permission != null || fatigue != null
  return asksForStates && (await statesAsOf(db, now)) !== null
}

function apart(filter: CustomerFilter) {
  const { permission, fatigue, ageBands, segments, countries, unknownAge, ...others } = filter
  return { kept: { permission, fatigue, ageBands, segments, countries, unknownAge }, others }
}

type KeptFilter = ReturnType<typeof apart>['kept']

async function countKept(db: Db, kept: KeptFilter): Promise<number> {
  const counted = keptCount(kept, allOf(ownConditions(kept)))
  return countOf(db, counted ?? sql`select count(*) as customers from (${keptIds(kept)}) as kept`)
}

async function countOf(db: Db, counted: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ customers: number }>`
    select coalesce(sum(customers), 0)::bigint as customers from (${counted}) as counted`.execute(db)
  return rows[0]?.customers ?? 0
}

/** Without a join or a grouping, so that the planner may begin with whichever end is the shorter. */
function keptIds(kept: KeptFilter): RawBuilder<unknown> {
  const { permission, fatigue } = kept
  const states = sql`select * from customer_state where ${allOf(ownConditions(kept))}`
  const standing = permission ? standingThere(states, permission) : states
  if (!fatigue) return standing
  const tired = ofClasses(states, fatigue, 'customer_id')
  return permission ? sql`select customer_id from (${standing}) as standing where customer_id in (${tired})` : tired
}

function ownConditions({ ageBands, segments, countries, unknownAge }: KeptFilter): RawBuilder<SqlBool>[] {
  return [
    ...(ageBands ? [sql<SqlBool>`age_band = any(${ageBands}::text[]::age_band[])`] : []),
    ...(segments ? [isOneOf('segment', segments)] : []),
    ...(countries ? [isOneOf('country', countries)] : []),
    ...(unknownAge == null ? [] : [sql<SqlBool>`(age_band = 'UNKNOWN') = ${unknownAge}`]),
  ]
}
