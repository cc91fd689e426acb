import { sql } from 'kysely'
import type { Db } from './store/open.ts'

/**
 * Advisory locks until the end of the transaction, taken in one order by everyone, so that writers of the same
 * customers wait for each other and never deadlock. Row locks over many customers would not work across shards.
 */
export async function lockAll(db: Db, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const sorted = JSON.stringify([...new Set(names)].sort())
  await sql`
    select pg_advisory_xact_lock(key)
    from (select distinct hashtextextended(name, 0) as key from json_array_elements_text(${sorted}::json) as name order by 1 offset 0) as keys`.execute(
    db,
  )
}
