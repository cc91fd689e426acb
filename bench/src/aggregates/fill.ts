import { ROLL_UP_NAMES } from '@wavelength/core'
import type { Db } from '@wavelength/db'
import { sql } from 'kysely'
import { CONTACTS_PER_CUSTOMER, contactsOf } from './contact-sql.ts'
import { customersOf } from './customer-sql.ts'
import { rollUpOf } from './roll-up-sql.ts'

const CONTACTS_AT_A_TIME = 250_000

/** Fills an empty store with so many made-up contacts and the roll-ups of them; the same for the same size. */
export async function fill(db: Db, size: number, onProgress: (contacts: number) => void = () => {}): Promise<void> {
  await run(db, customersOf(1, Math.ceil(size / CONTACTS_PER_CUSTOMER)))
  await run(db, 'analyze customer')
  for (let from = 1; from <= size; from += CONTACTS_AT_A_TIME) {
    const to = Math.min(size, from + CONTACTS_AT_A_TIME - 1)
    await run(db, contactsOf(from, to, size))
    onProgress(to)
  }
  for (const name of ROLL_UP_NAMES) await run(db, rollUpOf(name))
}

/** Without the store's limit on the time of one statement. */
async function run(db: Db, statement: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction)
    await sql.raw(statement).execute(transaction)
  })
}
