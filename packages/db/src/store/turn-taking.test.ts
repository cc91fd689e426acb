import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore } from '../../testing/test-store.ts'
import { beginImport, isImportOpen } from '../import-run.ts'
import type { Store } from './open.ts'

const RUN = { id: '00000000-0000-4000-8000-000000000001', connector: 'ndjson', fileName: 'x', fingerprint: 'x' }

describe('TURN_TAKING', () => {
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
})
