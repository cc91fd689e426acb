import { type ContactsBehind, countsBehind, type Instant, startOfDay } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { fromSql } from './contact-rows.ts'
import { contactsAtMost } from './contacts-at-most.ts'
import { addsTo } from './count-contacts.ts'
import { conditionsOf } from './dimension-sql.ts'
import { planOf } from './plan.ts'
import { isOpenAt } from './response-windows.ts'
import { all, instant } from './sql-values.ts'
import { INTERACTION, needsCustomer, respectsOf } from './tables.ts'

/** When it is asked, and whose days are meant when the question names no zone. */
export interface BehindContext {
  readonly now: Instant
  readonly reportingZone: string
}

/** Had the customer of the row outside one of these contacts? Looks them up customer by customer, and stops at the first. */
export function hasContactBehind(behind: ContactsBehind, context: BehindContext): RawBuilder<boolean> {
  const respects = respectsOf([], behind.filter ?? {})
  const from = fromSql(
    INTERACTION,
    respects.filter((each) => !needsCustomer([each])),
  )
  return sql`exists (select 1 from ${from}
    where interaction.customer_id = customer.id and ${isBehind(behind, context)})`
}

/** With fewer contacts than this, finding the first customers among all takes longer than finding all of theirs. */
const FEW_CONTACTS = 10_000

/** The same, the quicker way round: where few contacts are asked about, their customers are gathered first. */
export async function behindQuickly(
  db: Db,
  behind: ContactsBehind,
  context: BehindContext,
): Promise<RawBuilder<boolean>> {
  const { range, timeZone, filter } = behind
  const query = { measures: ['CONTACTS'], range, timeZone, filter } as const
  const plan = planOf(query, { now: context.now, maySeeFewPeople: true }, context.reportingZone)
  const { asked } = await contactsAtMost(db, plan, range)
  if (asked >= FEW_CONTACTS) return hasContactBehind(behind, context)
  return sql`customer.id in (select customer_id from (${contactsByCustomer(behind, context)}) as behind)`
}

/** Every customer with such contacts, and how many contacts. */
export function contactsByCustomer(behind: ContactsBehind, context: BehindContext): RawBuilder<unknown> {
  return sql`
    select interaction.customer_id, count(*) as contacts
    from ${fromSql(INTERACTION, respectsOf([], behind.filter ?? {}))}
    where ${isBehind(behind, context)}
    group by interaction.customer_id`
}

function isBehind(behind: ContactsBehind, { now, reportingZone }: BehindContext): RawBuilder<boolean> {
  const { range } = behind
  const filter = behind.filter ?? {}
  const zone = behind.timeZone ?? reportingZone
  const counts = countsBehind(behind).map((name) => addsTo(name, INTERACTION, isOpenAt(now)))
  return all([
    sql`interaction.occurred_at >= ${instant(startOfDay(range.from, zone))}`,
    sql`interaction.occurred_at < ${instant(startOfDay(range.to, zone))}`,
    ...conditionsOf(filter, respectsOf([], filter)),
    sql`${sql.join(counts, sql` + `)} > 0`,
  ])
}
