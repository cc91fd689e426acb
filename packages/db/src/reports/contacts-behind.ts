import {
  type ContactsBehind,
  countsBehind,
  FILTER_NAMES,
  FILTERED_BY,
  type Instant,
  type PeopleLook,
  startOfDay,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { fromSql } from './contact-rows.ts'
import { isCountedAs } from './count-contacts.ts'
import { IS_LOOKED_AT } from './count-people.ts'
import { conditionsOf } from './dimension-sql.ts'
import { type Plan, planOf } from './plan.ts'
import { isOpenAt } from './response-windows.ts'
import { all, instant } from './sql-values.ts'
import { IS_IN_STRETCH, type Stretch, stretchSql } from './stretches.ts'
import { INTERACTION, needsCustomer, respectsOf } from './tables.ts'

/** When it is asked, and whose days are meant when the question names no zone. */
export interface BehindContext {
  readonly now: Instant
  readonly reportingZone: string
}

/** The report that tells the number, undivided. */
export function planBehind(behind: ContactsBehind, { now, reportingZone }: BehindContext): Plan {
  const { range, timeZone, filter, measure } = behind
  const query = { measures: [measure ?? 'CONTACTS'], range, timeZone, filter }
  return planOf(query, { now, maySeeFewPeople: true }, reportingZone)
}

/** Had the customer of the row outside one of these contacts? Looks them up customer by customer, and stops at the first. */
export function hasContactBehind(behind: ContactsBehind, context: BehindContext): RawBuilder<boolean> {
  return sql`exists (select 1 from ${interactionAlone(behind)}
    where interaction.customer_id = customer.id and ${isBehind(behind, context)})`
}

/** The latest of these contacts of the customer of the row outside. */
export function latestBehind(behind: ContactsBehind, context: BehindContext): RawBuilder<unknown> {
  return sql`
    select interaction.id, interaction.occurred_at from ${interactionAlone(behind)}
    where interaction.customer_id = customer.id and ${isBehind(behind, context)}
    order by interaction.occurred_at desc, interaction.id desc limit 1`
}

/** What the number's own filter asks of the customers, and not of their contacts. */
export function asksOfCustomers({ filter }: ContactsBehind): RawBuilder<boolean>[] {
  const theirs = FILTER_NAMES.filter((name) => needsCustomer([FILTERED_BY[name]]))
  return conditionsOf(Object.fromEntries(theirs.map((name) => [name, filter?.[name]])))
}

/** Contacts where the customer is at hand already. */
export function interactionAlone({ filter }: ContactsBehind): RawBuilder<unknown> {
  const respects = respectsOf([], filter ?? {})
  return fromSql(
    INTERACTION,
    respects.filter((each) => !needsCustomer([each])),
  )
}

/** Every such contact by the id of its customer. */
export function contactsBehind(behind: ContactsBehind, context: BehindContext): RawBuilder<unknown> {
  return sql`select interaction.customer_id from ${withCustomer(behind)} where ${isBehind(behind, context)}`
}

/** Every customer with such contacts, of those who are looked at; grouped, which is faster than `distinct`. */
export function customersBehind(behind: ContactsBehind, context: BehindContext, look: PeopleLook): RawBuilder<unknown> {
  return sql`
    select interaction.customer_id from ${withCustomer(behind)}
    where ${all([isBehind(behind, context), ...IS_LOOKED_AT[look]])}
    group by interaction.customer_id`
}

/** Every customer with such contacts in some stretches, gone through one after the other, whatever the planner expects. */
export function customersBehindIn(
  stretches: readonly Stretch[],
  behind: ContactsBehind,
  context: BehindContext,
): RawBuilder<unknown> {
  return sql`
    select customer_id from ${stretchSql(stretches)} cross join lateral (
      select interaction.customer_id from ${withCustomer(behind)}
      where ${IS_IN_STRETCH} and ${isBehind(behind, context)} offset 0
    ) as contact
    group by customer_id`
}

function withCustomer({ filter }: ContactsBehind): RawBuilder<unknown> {
  return fromSql(INTERACTION, respectsOf([], filter ?? {}))
}

/** Is a contact one of these? */
export function isBehind(behind: ContactsBehind, { now, reportingZone }: BehindContext): RawBuilder<boolean> {
  const { range } = behind
  const filter = behind.filter ?? {}
  const zone = behind.timeZone ?? reportingZone
  const counted = countsBehind(behind).map((name) => isCountedAs(name, isOpenAt(now)))
  return all([
    sql`interaction.occurred_at >= ${instant(startOfDay(range.from, zone))}`,
    sql`interaction.occurred_at < ${instant(startOfDay(range.to, zone))}`,
    ...conditionsOf(filter, respectsOf([], filter)),
    sql`(${sql.join(counted, sql` or `)})`,
  ])
}
