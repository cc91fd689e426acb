import { sql } from 'kysely'
import type { Db } from './store/open.ts'

/** Customers whose ledgers were derived under another population version, in order of their ids, after the given one. */
export async function nextDerivedElsewhere(
  db: Db,
  version: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  let query = db.selectFrom('customer').select('id').where('priorVersion', '<>', version).orderBy('id').limit(limit)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.execute()).map(({ id }) => id)
}

export async function countDerivedElsewhere(db: Db, version: string): Promise<number> {
  const { customers } = await db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('customers'))
    .where('priorVersion', '<>', version)
    .executeTakeFirstOrThrow()
  return customers
}

/** Notes that the ledgers of these customers are of this version now; part of the transaction that derived them. */
export async function markDerivedUnder(db: Db, version: string, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return
  await db
    .updateTable('customer')
    .set({ priorVersion: version })
    .where('id', 'in', [...customerIds])
    .execute()
}

/** Notes that every ledger is of this version now; only a rebuild makes it so at once. */
export async function markAllDerivedUnder(db: Db, version: string): Promise<void> {
  await db.updateTable('customer').set({ priorVersion: version }).where('priorVersion', '<>', version).execute()
}

/** Attempts that reached the line, the sample business and customers who exist apart. */
export interface KnownAttempts {
  readonly own: number
  readonly sample: number
  /** Is there anybody who is not sample data? */
  readonly hasOwnCustomers: boolean
}

export async function knownAttempts(db: Db): Promise<KnownAttempts> {
  const { rows } = await sql<KnownAttempts & { all: number }>`
    select exists (select 1 from customer where not is_sample) as has_own_customers,
      (select coalesce(sum(attempts - undelivered), 0)::bigint from contact_daily) as all,
      (select coalesce(sum(tally.attempts), 0)::bigint from tally
        join customer on customer.id = tally.customer_id and customer.is_sample) as sample`.execute(db)
  const { all, sample, hasOwnCustomers } = rows[0] ?? { all: 0, sample: 0, hasOwnCustomers: false }
  return { own: all - sample, sample, hasOwnCustomers }
}
