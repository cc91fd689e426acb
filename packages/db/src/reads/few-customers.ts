import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { allOf } from './customer-filter.ts'

/** The contacts of so many customers are looked up one by one in no time. */
const FEW = 2_000

/** Those for whom all of this holds, as a condition, where they are few; null where they are many. */
export async function fewCustomers(
  db: Db,
  conditions: readonly RawBuilder<SqlBool>[],
): Promise<RawBuilder<SqlBool> | null> {
  if (conditions.length === 0) return null
  const { rows } = await sql<{ id: string }>`
    select customer.id from customer where ${allOf(conditions)} limit ${FEW + 1}`.execute(db)
  return rows.length > FEW ? null : sql`customer.id = any(${rows.map(({ id }) => id)}::uuid[])`
}
