import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { instant } from './sql-values.ts'

export interface DataSpan {
  readonly from: Instant | null
  readonly through: Instant | null
}

/** The first and the latest contact up to `now`: two look-ups in the index, whatever the number of contacts. */
export async function dataSpan(db: Db, now: Instant): Promise<DataSpan> {
  const { rows } = await sql<DataSpan>`
    select min(occurred_at) as "from", max(occurred_at) as through
    from interaction where occurred_at <= ${instant(now)}`.execute(db)
  return rows[0] ?? { from: null, through: null }
}
