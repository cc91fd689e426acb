import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { migrate } from '../src/store/migrate.ts'
import { openStore, type Store } from '../src/store/open.ts'
import { createDatabase } from './create-database.ts'

export type StoreKind = Store['kind']

/** The stores that this run can test on; the server's only when the run has one. */
export const STORE_KINDS: readonly StoreKind[] = process.env.TEST_POSTGRES_URL ? ['EMBEDDED', 'SERVER'] : ['EMBEDDED']

/** A migrated, empty store of its own for one suite. Close it in `afterAll`. */
export async function openTestStore(kind: StoreKind, reportingTimeZone = 'UTC'): Promise<Store> {
  const { where, remove } = await makeStore(kind)
  const store = await openStore(where)
  await migrate(store.db, reportingTimeZone)
  const close = async () => {
    await store.close()
    remove()
  }
  return { ...store, close }
}

export interface MadeStore {
  readonly where: { readonly url: string } | { readonly directory: string }
  readonly remove: () => void
}

/** Where a store is that nobody has used yet; its schema is there already, for most of the time that a first use takes goes into that. */
export async function makeStore(kind: StoreKind): Promise<MadeStore> {
  if (kind === 'SERVER') {
    return { where: { url: await createDatabase(process.env.TEST_POSTGRES_TEMPLATE) }, remove: () => {} }
  }
  const template = process.env.TEST_EMBEDDED_TEMPLATE
  const directory = mkdtempSync(join(template === undefined ? tmpdir() : dirname(template), 'store-'))
  if (template !== undefined) cpSync(template, directory, { recursive: true })
  return { where: { directory }, remove: () => rmSync(directory, { recursive: true, force: true }) }
}
