import { CHANNELS, type Channel, responseWindowMs } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'

export interface ContactDates {
  readonly lastContactAt: number | null
  readonly lastAnswerAt: number | null
}

export interface CustomerContactDates extends ContactDates {
  readonly customerId: string
  /** Attempts in a row that went unanswered, since the customer last answered or made contact. */
  readonly unansweredStreak: number
}

/** When was each customer last in contact, when did they last answer, and how often not since? */
export async function contactDates(
  db: Db,
  customerIds: readonly string[],
  now: number,
): Promise<CustomerContactDates[]> {
  if (customerIds.length === 0) return []
  const { rows } = await sql<CustomerContactDates>`
    select customer_id, max(occurred_at) as last_contact_at, max(answered_at) as last_answer_at,
      (count(*) filter (where is_unanswered and (last_sign_at is null or occurred_at > last_sign_at)))::int as unanswered_streak
    from (
      select customer_id, occurred_at, answered_at,
        is_attempt and resolution is null and occurred_at <= ${windowsEndedBefore(now)} as is_unanswered,
        max(case when direction = 'INBOUND' or resolution = 'ANSWERED' then greatest(occurred_at, answered_at) end)
          over (partition by customer_id) as last_sign_at
      from interaction
      where customer_id = any(${customerIds}::uuid[]) and occurred_at <= ${new Date(now)}
    ) as contacts
    group by customer_id`.execute(db)
  return rows
}

/** The same per channel. */
export async function channelDates(
  db: Db,
  customerIds: readonly string[],
  now: number,
): Promise<(ContactDates & { customerId: string; channel: Channel })[]> {
  if (customerIds.length === 0) return []
  return db
    .selectFrom('interaction')
    .select(({ fn }) => [
      'customerId',
      'channel',
      fn.max('occurredAt').as('lastContactAt'),
      fn.max('answeredAt').as('lastAnswerAt'),
    ])
    .where('customerId', 'in', [...customerIds])
    .where('occurredAt', '<=', sql<number>`${new Date(now)}`)
    .groupBy(['customerId', 'channel'])
    .execute()
}

/** An attempt made at or before this instant on its channel can no longer be answered by itself. */
export function windowsEndedBefore(now: number) {
  const cases = CHANNELS.map(
    (channel) => sql`when ${channel} then ${new Date(now - responseWindowMs(channel))}::timestamptz`,
  )
  return sql`case channel::text ${sql.join(cases, sql` `)} end`
}
