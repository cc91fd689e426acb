import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { windowsEndedBefore } from './contact-dates.ts'

/** The contacts with one customer in one calendar month. */
export interface ContactMonth {
  readonly customerId: string
  /** ISO date of its first day. */
  readonly month: string
  readonly inbound: number
  readonly outbound: number
  readonly attempts: number
  readonly unanswered: number
}

interface Asked {
  readonly zone: string
  readonly now: number
}

/** How many contacts did each customer have in each month of the zone that had any, oldest first? */
export async function contactMonths(
  db: Db,
  customerIds: readonly string[],
  { zone, now }: Asked,
): Promise<ContactMonth[]> {
  if (customerIds.length === 0) return []
  const { rows } = await sql<ContactMonth>`
    select customer_id, to_char(month, 'YYYY-MM-DD') as month,
      (count(*) filter (where direction = 'INBOUND'))::int as inbound,
      (count(*) filter (where direction = 'OUTBOUND'))::int as outbound,
      (count(*) filter (where is_attempt))::int as attempts,
      (count(*) filter (where is_unanswered))::int as unanswered
    from (
      select customer_id, direction, is_attempt, date_trunc('month', occurred_at at time zone ${zone}) as month,
        is_attempt and resolution is null and occurred_at <= ${windowsEndedBefore(now)} as is_unanswered
      from interaction
      where customer_id = any(${customerIds}::uuid[])
    ) as contacts
    group by customer_id, month
    order by customer_id, month`.execute(db)
  return rows
}
