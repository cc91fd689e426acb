import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore } from '../../testing/test-store.ts'
import { beginImport, isImportOpen } from '../import-run.ts'
import { openStore, type Store } from './open.ts'

const RUN = { id: '00000000-0000-4000-8000-000000000001', connector: 'ndjson', fileName: 'x', fingerprint: 'x' }

describe('the embedded store', () => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore('EMBEDDED')
  })
  afterAll(() => store.close())

  it('lets others have their turn between many statements', async () => {
    let turns = 0
    const others = setInterval(() => {
      turns += 1
    }, 0)
    for (let statement = 0; statement < 200; statement++) await isImportOpen(store.db, RUN.id)
    clearInterval(others)
    expect(turns).toBeGreaterThan(10)
  })

  it('lets nobody see into a transaction meanwhile', async () => {
    const hasWritten = Promise.withResolvers<void>()
    const broken = store.db.transaction().execute(async (db) => {
      await beginImport(db, RUN)
      hasWritten.resolve()
      await new Promise((resolve) => setImmediate(resolve))
      throw new Error('taken back')
    })
    await hasWritten.promise
    const seen = isImportOpen(store.db, RUN.id)
    await expect(broken).rejects.toThrow('taken back')
    expect(await seen).toBe(false)
  })

  it('is told by its code what the database refuses', async () => {
    await expect(sql`select 1 / 0`.execute(store.db)).rejects.toMatchObject({
      message: 'division by zero',
      code: '22012',
    })
  })

  it('keeps nothing of a transaction in which something was refused, also when nobody minded', async () => {
    const minded = store.db.transaction().execute(async (db) => {
      await beginImport(db, RUN)
      await sql`select 1 / 0`.execute(db).catch(() => {})
    })
    await expect(minded).rejects.toThrow()
    expect(await isImportOpen(store.db, RUN.id)).toBe(false)
  })
})

it('says so when what lies in the directory is no database', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'no-database-'))
  mkdirSync(join(directory, 'pglite'))
  writeFileSync(join(directory, 'pglite', 'PG_VERSION'), 'nonsense')
  await expect(openStore({ directory })).rejects.toThrow()
  expect(existsSync(join(directory, 'wavelength.lock'))).toBe(false)
  rmSync(directory, { recursive: true })
})

it('answers nobody once it is closed', async () => {
  const closed = await openTestStore('EMBEDDED')
  await closed.close()
  await expect(sql`select 1`.execute(closed.db)).rejects.toThrow(/destroyed|closed/)
})
