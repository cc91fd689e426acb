import type { Store } from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from './audit/deed.ts'
import { isWellFormed, KEY_MARK, newSecret } from './key-secret.ts'
import { createKey, keyInForce, listKeys, noteKeyUsed, revokeKey } from './keys.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const DEED = { actor: OPERATOR, now: NOW }

describe(newSecret, () => {
  it('is never the same twice and carries its own checksum', () => {
    const secrets = Array.from({ length: 100 }, () => newSecret(KEY_MARK))
    expect(new Set(secrets).size).toBe(100)
    expect(secrets.every((secret) => isWellFormed(secret, KEY_MARK))).toBe(true)
  })

  it('shows a mistyped letter', () => {
    const secret = newSecret(KEY_MARK)
    const wrong = secret.slice(0, 10) + (secret[10] === '0' ? '1' : '0') + secret.slice(11)
    expect(isWellFormed(wrong, KEY_MARK)).toBe(false)
  })
})

describe.each(STORE_KINDS)('keys on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const created = async (input: Partial<Parameters<typeof createKey>[1]> = {}) => {
    const result = await createKey(store, { name: 'partner', scopes: ['ingest', 'recommend'], ...input }, DEED)
    if (result.status === 'rejected') throw new Error(result.issue.message)
    return result.value
  }

  it('finds the key behind its secret, and keeps the secret itself nowhere', async () => {
    const { id, secret } = await created()
    expect(await keyInForce(store, secret, NOW)).toMatchObject({ id, name: 'partner', scopes: ['ingest', 'recommend'] })
    const rows = await store.db.selectFrom('apiKey').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(rows[0]).toMatchObject({ prefix: secret.slice(0, 8), lastFour: secret.slice(-4) })
  })

  it('refuses a key from the instant at which it expires', async () => {
    const { secret } = await created({ expiresAt: NOW + 1_000 })
    expect(await keyInForce(store, secret, NOW + 999)).not.toBeNull()
    expect(await keyInForce(store, secret, NOW + 1_000)).toBeNull()
  })

  it('revokes a key once, and leaves its neighbour in force', async () => {
    const [old, next] = [await created({ name: 'old' }), await created({ name: 'next' })]
    expect(await revokeKey(store, old.id, DEED)).toBe(true)
    expect(await revokeKey(store, old.id, DEED)).toBe(false)
    expect(await keyInForce(store, old.secret, NOW)).toBeNull()
    expect(await keyInForce(store, next.secret, NOW)).not.toBeNull()
  })

  it('lists keys with their last use', async () => {
    const { id } = await created({ name: 'used' })
    await noteKeyUsed(store, id, NOW)
    expect((await listKeys(store)).find((key) => key.id === id)).toMatchObject({ name: 'used', lastUsedAt: NOW })
  })

  it.each([
    ['no name', { name: ' ' }, 'REQUIRED', 'name'],
    ['no scope', { scopes: [] }, 'REQUIRED', 'scopes'],
    ['an unknown scope', { scopes: ['everything'] }, 'UNKNOWN_VALUE', 'scopes'],
    ['an end that has passed', { expiresAt: NOW - 1 }, 'IMPOSSIBLE_INSTANT', 'expiresAt'],
  ])('refuses a key with %s', async (_, input, code, field) => {
    const result = await createKey(store, { name: 'n', scopes: ['ingest'], ...input }, DEED)
    expect(result).toMatchObject({ status: 'rejected', issue: { code, field: [field] } })
  })
})
