import { sql } from 'kysely'
import { lockAll } from './lock-rows.ts'
import type { Db } from './store/open.ts'

/** Customers that are sample data, in order of their ids; takes them for the rest of the transaction. */
export async function holdSampleCustomers(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('customer')
    .select('id')
    .where('isSample', '=', true)
    .orderBy('id')
    .limit(limit)
    .execute()
  const ids = rows.map(({ id }) => id)
  await lockAll(db, ids)
  return ids
}

export async function countSampleCustomers(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('isSample', '=', true)
    .executeTakeFirstOrThrow()
  return count
}

/** What a person's rows are in, the person last. */
const TABLES_OF_A_CUSTOMER = [
  'interaction',
  'tally',
  'contactPoint',
  'statedPreference',
  'consent',
  'decision',
  'decisionOutcome',
  'decisionOverride',
  'identity',
  'watermark',
  'importRunContact',
  'importRunCustomer',
  'customerState',
] as const

/** Deletes customers and all that is theirs; what they added to roll-ups is taken from there by whoever calls. */
export async function deleteCustomers(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const table of TABLES_OF_A_CUSTOMER)
    await db
      .deleteFrom(table)
      .where('customerId', 'in', [...ids])
      .execute()
  await db
    .deleteFrom('customer')
    .where('id', 'in', [...ids])
    .execute()
}

export async function hasCustomers(db: Db): Promise<boolean> {
  return (await db.selectFrom('customer').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Has nothing ever been taken in here? */
export async function isUntouched(db: Db): Promise<boolean> {
  const { rows } = await sql<{ isTouched: boolean }>`
    select exists (select 1 from customer) or exists (select 1 from import_run) as is_touched`.execute(db)
  return rows[0]?.isTouched === false
}
