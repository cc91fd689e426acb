import { createHash } from 'node:crypto'
import { ROLL_UP_NAMES } from '@wavelength/core'
import { migrate, openStore, type Store } from '@wavelength/db'
import { asked, type BigServer } from './big-server.ts'
import { contactsOf } from './contact-sql.ts'
import { customersOf } from './customer-sql.ts'
import { fill } from './fill.ts'
import { LEDGERS } from './ledger-sql.ts'
import { rollUpOf } from './roll-up-sql.ts'
import { customersIn, type StoreSize, USUAL_CONTACTS } from './store-size.ts'
import { toldOf } from './told-sql.ts'

export interface BigStore {
  readonly store: Store
  readonly url: string
}

/** A store with so many contacts: an earlier run's, when everything that would be filled is the same, else a new one. */
export async function bigStore(server: BigServer, size: StoreSize): Promise<BigStore> {
  const name = nameOf(size)
  const url = addressOf(server, name)
  const isNew = await isUnlike(server, name, size)
  if (isNew) {
    await asked(server.url, `drop database if exists ${name}`)
    await asked(server.url, `create database ${name}`)
  }
  const store = await openStore({ url })
  const migrated = await migrate(store.db, 'UTC')
  if (!isNew && migrated.length > 0) {
    await store.close()
    await asked(server.url, `drop database ${name}`)
    return bigStore(server, size)
  }
  if (isNew) await filled(store, { url, size })
  return { store, url }
}

async function filled(store: Store, { url, size }: { readonly url: string; readonly size: StoreSize }): Promise<void> {
  const started = performance.now()
  const minutes = () => `${((performance.now() - started) / 60_000).toFixed(1)} min`
  await fill(store.db, size, (contacts) => console.error(`${contacts.toLocaleString('en')} contacts, ${minutes()}`))
  console.error(`roll-ups, ${minutes()}`)
  await asked(url, 'vacuum (analyze)')
  await asked(url, `comment on database ${new URL(url).pathname.slice(1)} is '${fingerprintOf(size)}'`)
  console.error(`vacuumed, ${minutes()}`)
}

function nameOf({ contacts, contactsPerCustomer }: StoreSize): string {
  const usual = `aggregates_${contacts}`
  return contactsPerCustomer === USUAL_CONTACTS ? usual : `${usual}_by_${contactsPerCustomer}`
}

function addressOf(server: BigServer, name: string): string {
  const url = new URL(server.url)
  url.pathname = name
  return url.href
}

async function isUnlike(server: BigServer, name: string, size: StoreSize): Promise<boolean> {
  const [row] = await asked<{ comment: string | null }>(
    server.url,
    `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = '${name}'`,
  )
  return row?.comment !== fingerprintOf(size)
}

/** Another one whenever the made-up business or the roll-ups are others. */
function fingerprintOf(size: StoreSize): string {
  const customers = customersIn(size)
  const people = [customersOf(1, customers), ...toldOf(customers)]
  const statements = [...people, contactsOf(1, size.contacts, size), LEDGERS, ...ROLL_UP_NAMES.map(rollUpOf)]
  return createHash('sha256').update(statements.join(';')).digest('hex')
}
