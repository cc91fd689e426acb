import type { Arm, Instant } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { instant } from './sql-values.ts'

/** To which arm a customer was said to belong, and when last. */
export interface ArmGiven {
  readonly customerId: string
  readonly arm: Arm
  readonly lastAt: Instant
}

export async function armsGiven(db: Db): Promise<ArmGiven[]> {
  const { rows } = await sql<ArmGiven>`
    select customer_id, arm, max(decided_at) as last_at from decision
    where arm is not null and not shown_only group by customer_id, arm`.execute(db)
  return rows
}

/** When the first decision after this instant was made for somebody about to send; null when there is none. */
export async function firstDecisionAfter(db: Db, after: Instant | null): Promise<Instant | null> {
  const later = after === null ? sql`true` : sql`decided_at > ${instant(after)}`
  const { rows } = await sql<{ first: Instant | null }>`
    select min(decided_at) as first from decision
    where arm is not null and not shown_only and ${later}`.execute(db)
  return rows[0]?.first ?? null
}
