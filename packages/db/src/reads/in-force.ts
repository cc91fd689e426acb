import { sql } from 'kysely'

/** Sorts the consent in force before the older ones; of two of one instant, the withdrawal, whichever was told first. */
export const NEWEST_CONSENT = sql`effective_from desc, status desc, recorded_at desc`

/** Sorts the statement in force before the older ones. */
export const NEWEST_STATEMENT = sql`stated_at desc, recorded_at desc, id desc`
