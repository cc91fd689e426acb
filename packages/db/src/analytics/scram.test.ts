import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import type { Store } from '../store/open.ts'
import { scramVerifier } from './scram.ts'

describe.each(STORE_KINDS)('scramVerifier beside PostgreSQL, on %s', (kind) => {
  const role = `verified_${process.pid}`
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    await sql.raw(`create role ${role} password 'käse & brød'`).execute(store.db)
  })
  afterAll(async () => {
    await sql.raw(`drop role ${role}`).execute(store.db)
    await store.close()
  })

  it('makes of a password what the server makes of it', async () => {
    const { rows } = await sql<{
      kept: string
    }>`select rolpassword as kept from pg_authid where rolname = ${role}`.execute(store.db)
    const kept = rows[0]?.kept ?? ''
    const salt = Buffer.from(/:([^$]+)\$/.exec(kept)?.[1] ?? '', 'base64')
    expect(scramVerifier('käse & brød', salt)).toBe(kept)
  })
})
