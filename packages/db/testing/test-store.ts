import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../src/store/migrate.ts'
import { openStore, type Store } from '../src/store/open.ts'

export type StoreKind = Store['kind']

/** The stores that this run can test on; the server's only when the run has one. */
export const STORE_KINDS: readonly StoreKind[] = process.env.TEST_POSTGRES_URL ? ['EMBEDDED', 'SERVER'] : ['EMBEDDED']

/** A migrated, empty store of its own for one suite. Close it in `afterAll`. */
export async function openTestStore(kind: StoreKind, reportingTimeZone = 'UTC'): Promise<Store> {
  const store = await openStore(kind === 'EMBEDDED' ? { directory: null } : { url: await createDatabase() })
  await migrate(store.db, reportingTimeZone)
  return store
}

/** The address of a new, empty database on the test server. */
export async function createDatabase(): Promise<string> {
  const server = process.env.TEST_POSTGRES_URL
  if (server === undefined) throw new Error('there is no test server')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = name
  return url.href
}
