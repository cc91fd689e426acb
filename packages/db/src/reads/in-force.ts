import { sql } from 'kysely'

/** Sorts the consent in force before the older ones; of two told at one instant, the withdrawal. */
export const NEWEST_CONSENT = sql`effective_from desc, recorded_at desc, status desc`

/** Sorts the statement in force before the older ones. */
export const NEWEST_STATEMENT = sql`stated_at desc, recorded_at desc, id desc`
