import type { Instant } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'

export function instant(at: Instant): RawBuilder<number> {
  return sql`${new Date(at).toISOString()}::timestamptz`
}

/** A list as one value, read once per statement and not once per row. Only for texts without quotes or commas. */
export function listOf(type: 'date' | 'timestamptz', texts: readonly string[]): RawBuilder<unknown> {
  return sql`(select ${`{${texts.join(',')}}`}::text::${sql.raw(type)}[])`
}

export function all(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql`(${sql.join(conditions, sql` and `)})`
}
