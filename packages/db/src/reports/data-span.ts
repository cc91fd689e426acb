import { CHANNELS, type Instant } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { instant } from './sql-values.ts'

export interface DataSpan {
  readonly from: Instant | null
  readonly through: Instant | null
}

/** The first and the latest contact up to `now`: two look-ups per channel in the index, whatever the number of contacts. */
export async function dataSpan(db: Db, now: Instant): Promise<DataSpan> {
  const ends = CHANNELS.map(
    (channel) =>
      sql`select min(occurred_at) as first, max(occurred_at) as latest from interaction where channel = ${sql.lit(channel)} and occurred_at <= ${instant(now)}`,
  )
  const { rows } = await sql<{ first: Instant | null; latest: Instant | null }>`
    select min(first) as first, max(latest) as latest from (${sql.join(ends, sql` union all `)}) as ends`.execute(db)
  return { from: rows[0]?.first ?? null, through: rows[0]?.latest ?? null }
}
