import { ROLL_UP_NAMES } from '@wavelength/core'
import type { Db } from '@wavelength/db'
import { sql } from 'kysely'
import { contactsOf } from './contact-sql.ts'
import { customersOf } from './customer-sql.ts'
import { LEDGERS } from './ledger-sql.ts'
import { rollUpOf } from './roll-up-sql.ts'
import { customersIn, type StoreSize } from './store-size.ts'
import { toldOf } from './told-sql.ts'

const CONTACTS_AT_A_TIME = 250_000

/**
 * Fills an empty store with so many made-up contacts, what is told of their customers, and all that is added up from
 * the contacts; the same for the same size.
 */
export async function fill(db: Db, size: StoreSize, onProgress: (contacts: number) => void = () => {}): Promise<void> {
  await run(db, customersOf(1, customersIn(size)))
  await run(db, 'analyze customer')
  for (const told of toldOf(customersIn(size))) await run(db, told)
  for (let from = 1; from <= size.contacts; from += CONTACTS_AT_A_TIME) {
    const to = Math.min(size.contacts, from + CONTACTS_AT_A_TIME - 1)
    await run(db, contactsOf(from, to, size))
    onProgress(to)
  }
  await run(db, LEDGERS)
  for (const name of ROLL_UP_NAMES) await run(db, rollUpOf(name))
}

/** Without the store's limit on the time of one statement. */
async function run(db: Db, statement: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction)
    await sql.raw(statement).execute(transaction)
  })
}
