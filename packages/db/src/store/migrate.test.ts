import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../testing/create-database.ts'
import { STORE_KINDS } from '../../testing/test-store.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { isMigrated, migrate } from './migrate.ts'
import { openStore, type Store } from './open.ts'

describe.each(STORE_KINDS)('migrate on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openStore(kind === 'EMBEDDED' ? { directory: null } : { url: await createDatabase() })
  })
  afterAll(() => store.close())

  it('brings an empty store up to date and leaves it alone the second time', async () => {
    expect(await isMigrated(store.db)).toBe(false)
    expect(await migrate(store.db, 'Europe/Copenhagen')).toEqual(Object.keys(MIGRATIONS))
    expect(await isMigrated(store.db)).toBe(true)
    expect(await migrate(store.db, 'UTC')).toEqual([])
  })

  it('keeps the reporting zone of the first time', async () => {
    const rows = await store.db.selectFrom('deployment').select('reportingTimeZone').execute()
    expect(rows).toEqual([{ reportingTimeZone: 'Europe/Copenhagen' }])
  })
})
