import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/open.ts'
import { createDatabase } from './create-database.ts'

/** Makes one store of each kind, up to date and never used, of which test stores are copies. Vitest calls this once, after the server is up. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'wavelength-stores-'))
  const directory = join(folder, 'template')
  mkdirSync(directory)
  await bringUpToDate({ directory })
  process.env.TEST_EMBEDDED_TEMPLATE = directory
  if (process.env.TEST_POSTGRES_URL !== undefined) {
    const url = await createDatabase()
    await bringUpToDate({ url })
    process.env.TEST_POSTGRES_TEMPLATE = new URL(url).pathname.slice(1)
  }
  return () => rmSync(folder, { recursive: true, force: true })
}

async function bringUpToDate(where: Parameters<typeof openStore>[0]): Promise<void> {
  const { db, close } = await openStore(where)
  await migrate(db, 'UTC')
  // A secret and a time zone are settled by the first use, so each copy is given its own.
  await db.deleteFrom('deployment').execute()
  await close()
}
