import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import { instant } from '../reports/sql-values.ts'
import type { Db } from '../store/open.ts'

/** Sorts the consent in force before the older ones; of two of one instant, the withdrawal, whichever was told first. */
export const NEWEST_CONSENT = sql`effective_from desc, status desc, recorded_at desc`

/** Sorts the statement in force before the older ones. */
export const NEWEST_STATEMENT = sql`stated_at desc, recorded_at desc, id desc`

/** When, after this instant, the next consent or statement of anybody comes into force; null when none is to come. */
export async function nextInForce(db: Db, after: Instant): Promise<Instant | null> {
  const { rows } = await sql<{ next: Instant | null }>`
    select least(
      (select min(effective_from) from consent where effective_from > ${instant(after)}),
      (select min(stated_at) from stated_preference where stated_at > ${instant(after)})) as next`.execute(db)
  return rows[0]?.next ?? null
}
