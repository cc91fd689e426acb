import type { Instant } from '@wavelength/core'
import type { Db } from '../store/open.ts'

/** Raised whenever the same customers would be read otherwise. */
export const STATES_REVISION = 1

/** Older ones are told nobody. */
const MOST_AGE_MS = 3_600_000

/** As of when reports may tell the states of customers that were kept; null when they are to be counted from all that is known. */
export async function statesAsOf(db: Db, now: Instant): Promise<Instant | null> {
  const asOf = await lastStatesAsOf(db)
  return asOf !== null && asOf <= now && now - asOf < MOST_AGE_MS ? asOf : null
}

/** However old they are. */
export async function lastStatesAsOf(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('customerStateReading')
    .select('asOf')
    .where('revision', '=', STATES_REVISION)
    .executeTakeFirst()
  return row?.asOf ?? null
}

/** From now on everything is counted from what is known, until the states are read again. */
export async function forgetStates(db: Db): Promise<void> {
  await db.deleteFrom('customerStateReading').execute()
}
