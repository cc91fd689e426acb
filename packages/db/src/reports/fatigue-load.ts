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
  const conditions = [
    ...isIn(sql`fatigue_class`, asked.classes),
    ...isIn(sql`last_week`, asked.contactsLastWeek),
    sql`true`,
  ]
  return sql`select customer_id from (${classedCustomers(scope, asked.thresholds)}) as classed
    where ${sql.join(conditions, sql` and `)}`
}

function isIn(column: RawBuilder<unknown>, values: readonly string[] | null): RawBuilder<unknown>[] {
  return values === null ? [] : [sql`${column} in (${sql.join(values.map(sql.lit))})`]
}

/** Every customer in question with `last_week`, `fatigue_class` and the same of the stretch before: as `fatigueClassOf` defines it. */
export function classedCustomers(scope: PermissionScope, thresholds: FatigueThresholds): RawBuilder<unknown> {
  return sql`
    select customer_id, ${lastWeekSql('in_week')} as last_week, ${lastWeekSql('in_week_before')} as previous_week,
      ${classSql('in_span', 'most_in_week', thresholds)} as fatigue_class,
      ${classSql('in_span_before', 'most_in_week_before', thresholds)} as previous_class
    from (${loadedCustomers(scope)}) as loaded`
}

const LOADS = ['in_week', 'in_week_before', 'in_span', 'in_span_before', 'most_in_week', 'most_in_week_before'] as const

/** One pass over all that is told, without a join: its plan is the same whatever the planner expects. */
function loadedCustomers(scope: PermissionScope): RawBuilder<unknown> {
  const columns = LOADS.map((load) => sql.ref(load))
  const nothing = columns.map((column) => sql`null::bigint as ${column}`)
  return sql`
    select customer_id, ${sql.join(columns.map((column) => sql`max(${column}) as ${column}`))}, bool_or(has_address) as has_address
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

function lastWeekSql(contacts: string): RawBuilder<ContactsLastWeek> {
  const cases = CONTACTS_IN_WEEK.toReversed().map(
    (each) => sql`when ${sql.ref(contacts)} >= ${sql.lit(LEAST_IN_WEEK[each])} then ${sql.lit(each)}`,
  )
  return sql`case ${sql.join(cases, sql` `)} else 'NONE' end`
}

function classSql(
  contacts: string,
  mostInWeek: string,
  { overContactedFrom, underContactedBelow }: FatigueThresholds,
): RawBuilder<FatigueClass | null> {
  return sql`case when ${sql.ref(mostInWeek)} >= ${sql.lit(overContactedFrom)} then 'OVER_CONTACTED'
    when ${sql.ref(contacts)} >= ${sql.lit(underContactedBelow)} then 'IN_RANGE'
    when has_address then 'UNDER_CONTACTED' end`
}
