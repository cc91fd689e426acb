import {
  CONTACTS_IN_WEEK,
  type ContactsLastWeek,
  FATIGUE_DAYS,
  type FatigueAsked,
  type FatigueClass,
  type FatigueThresholds,
  LEAST_IN_WEEK,
  UNDELIVERED_OUTCOMES,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { isInScope, type PermissionScope } from './permission-told.ts'
import { instant } from './sql-values.ts'

const DAY_MS = 86_400_000
const SPAN_MS = FATIGUE_DAYS * DAY_MS
const WEEK_MS = 7 * DAY_MS

/** The ids of the customers of these classes. */
export function fatiguedCustomers(scope: PermissionScope, asked: FatigueAsked): RawBuilder<unknown> {
  return ofClasses(loadedCustomers(scope), asked, 'customer_id')
}

/** What a column tells of these loads where they are of these classes. */
export function ofClasses(loads: RawBuilder<unknown>, asked: FatigueAsked, column: string): RawBuilder<unknown> {
  const conditions = [
    ...isIn(sql`fatigue_class`, asked.classes),
    ...isIn(sql`last_week`, asked.contactsLastWeek),
    sql`true`,
  ]
  return sql`select ${sql.ref(column)} from (${classedLoads(loads, [column], asked.thresholds)}) as classed
    where ${sql.join(conditions, sql` and `)}`
}

function isIn(column: RawBuilder<unknown>, values: readonly string[] | null): RawBuilder<unknown>[] {
  return values === null ? [] : [sql`${column} in (${sql.join(values.map(sql.lit))})`]
}

/** Loads with the classes that they are of, as `fatigueClassOf` defines them; `columns` are told besides. */
export function classedLoads(
  loads: RawBuilder<unknown>,
  columns: readonly string[],
  thresholds: FatigueThresholds,
): RawBuilder<unknown> {
  const told = columns.map((column) => sql.ref(column))
  return sql`
    select ${sql.join(told)}, ${LAST_WEEK} as last_week, ${classSql(thresholds)} as fatigue_class
    from (${loads}) as loaded`
}

/** Of every load the one of the last weeks, and the one of the weeks before. */
export function withLoadsBefore(loaded: RawBuilder<unknown>, columns: readonly string[]): RawBuilder<unknown> {
  const told = columns.map((column) => sql.ref(column))
  return sql`
    select ${sql.join(told)}, has_address, is_before, load.in_week, load.in_span, load.most_in_week
    from (${loaded}) as loaded cross join lateral (values
      (false, loaded.in_week, loaded.in_span, loaded.most_in_week),
      (true, in_week_before, in_span_before, most_in_week_before)) as load (is_before, in_week, in_span, most_in_week)`
}

/** What went out: in the last week and the one before, in the last four weeks and the four before, at most in a week of them. */
export const LOADS = ['in_week', 'in_week_before', 'in_span', 'in_span_before', 'most_in_week', 'most_in_week_before']
/** Is an address known that is not blocked? */
export const HAS_ADDRESS = 'has_address'

/** One pass over all that is told, without a join: its plan is the same whatever the planner expects. */
export function loadedCustomers(scope: PermissionScope): RawBuilder<unknown> {
  const columns = LOADS.map((load) => sql.ref(load))
  const nothing = columns.map((column) => sql`null::bigint as ${column}`)
  const known = columns.map((column) => sql`coalesce(max(${column}), 0) as ${column}`)
  return sql`
    select customer_id, ${sql.join(known)}, coalesce(bool_or(has_address), false) as has_address
    from (
      select id as customer_id, ${sql.join(nothing)}, null::boolean as has_address, true as is_asked
        from customer where ${isInScope(scope)}
      union all select customer_id, ${sql.join(columns)}, null, null from (${loads(scope)}) as load
      union all select customer_id, ${sql.join(nothing)}, true, null from (${addresses(scope)}) as address
    ) as told
    group by customer_id having bool_or(is_asked)`
}

/**
 * What went out to each customer in the last four weeks and in the four before. A week ends now, and a contact made
 * exactly a week before has left it.
 */
function loads({ now, among }: PermissionScope): RawBuilder<unknown> {
  const after = (age: number) => sql`occurred_at > ${instant(now - age)}`
  const [recent, before] = [after(SPAN_MS), sql`occurred_at <= ${instant(now - SPAN_MS)}`]
  return sql`
    select customer_id,
      count(*) filter (where ${after(WEEK_MS)}) as in_week,
      count(*) filter (where ${after(2 * WEEK_MS)} and not ${after(WEEK_MS)}) as in_week_before,
      count(*) filter (where ${recent}) as in_span, count(*) filter (where ${before}) as in_span_before,
      max(contacts_in_week) filter (where ${recent}) as most_in_week,
      max(contacts_in_week) filter (where ${before}) as most_in_week_before
    from interaction
    where direction = 'OUTBOUND' and outcome not in (${sql.join(UNDELIVERED_OUTCOMES.map(sql.lit))})
      and ${after(2 * SPAN_MS)} and occurred_at <= ${instant(now)}
      and ${among == null ? sql`true` : sql`customer_id = any(${among}::uuid[])`}
    group by customer_id`
}

/** Addresses as they are known now; that of a customer may come several times. */
function addresses({ among }: PermissionScope): RawBuilder<unknown> {
  return sql`
    select customer_id from contact_point
    where status <> 'BLOCKED' and ${among == null ? sql`true` : sql`customer_id = any(${among}::uuid[])`}`
}

const LAST_WEEK: RawBuilder<ContactsLastWeek> = sql`case ${sql.join(
  CONTACTS_IN_WEEK.toReversed().map(
    (each) => sql`when in_week >= ${sql.lit(LEAST_IN_WEEK[each])} then ${sql.lit(each)}`,
  ),
  sql` `,
)} else 'NONE' end`

function classSql({ overContactedFrom, underContactedBelow }: FatigueThresholds): RawBuilder<FatigueClass | null> {
  return sql`case when most_in_week >= ${sql.lit(overContactedFrom)} then 'OVER_CONTACTED'
    when in_span >= ${sql.lit(underContactedBelow)} then 'IN_RANGE'
    when has_address then 'UNDER_CONTACTED' end`
}
