import { randomUUID } from 'node:crypto'
import { fault, type Instant, type Parsed, parsing, readText } from '@wavelength/core'
import { allKeys, keyByHash, markKeyRevoked, markKeyUsed, type Store, type StoredKey, writeKey } from '@wavelength/db'
import { audited } from './audit/audited.ts'
import type { Deed } from './audit/deed.ts'
import { hashOf, isWellFormed, KEY_MARK, marksOf, newSecret } from './key-secret.ts'
import { isScope, SCOPES, type Scope } from './scopes.ts'

/** What an operator says of a key to be made. */
export interface KeyInput {
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt?: Instant | null
}

export interface CreatedKey {
  readonly id: string
  /** Shown this once; only its hash is kept. */
  readonly secret: string
}

export async function createKey(store: Store, input: KeyInput, deed: Deed): Promise<Parsed<CreatedKey>> {
  const parsed = parsing(() => parseKey(input, deed.now))
  if (parsed.status === 'rejected') return parsed
  const secret = newSecret(KEY_MARK)
  const id = randomUUID()
  const value = await audited(store, { ...deed, action: 'KEY_CREATED' }, async (db) => {
    await writeKey(db, { ...parsed.value, ...marksOf(secret), id, hash: hashOf(secret), createdAt: deed.now })
    return { value: { id, secret }, subject: id }
  })
  return { status: 'parsed', value }
}

export async function listKeys(store: Store): Promise<StoredKey[]> {
  return allKeys(store.db)
}

/** Returns false when there is no such key in force. Two keys may live side by side, so a new one can replace an old one without a gap. */
export async function revokeKey(store: Store, id: string, deed: Deed): Promise<boolean> {
  return audited(store, { ...deed, action: 'KEY_REVOKED' }, async (db) => {
    const isRevoked = await markKeyRevoked(db, id, deed.now)
    return { value: isRevoked, subject: isRevoked ? id : null }
  })
}

/** The key in force behind a secret; null for one that is unknown, expired or revoked. */
export async function keyInForce(store: Store, secret: string, now: Instant): Promise<StoredKey | null> {
  if (!isWellFormed(secret, KEY_MARK)) return null
  const key = await keyByHash(store.db, hashOf(secret))
  return key !== null && isInForce(key, now) ? key : null
}

export function isInForce(key: Pick<StoredKey, 'expiresAt' | 'revokedAt'>, now: Instant): boolean {
  return key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now)
}

export async function noteKeyUsed(store: Store, id: string, now: Instant): Promise<void> {
  await markKeyUsed(store.db, id, now)
}

function parseKey(input: KeyInput, now: Instant): { name: string; scopes: Scope[]; expiresAt: Instant | null } {
  const name = readText({ name: input.name }, 'name')
  if (name === null) throw fault('REQUIRED', ['name'], 'a key needs a name that tells who uses it')
  const unknown = input.scopes.find((scope) => !isScope(scope))
  if (unknown !== undefined) {
    throw fault('UNKNOWN_VALUE', ['scopes'], `"${unknown}" is no scope; the scopes are ${SCOPES.join(', ')}`)
  }
  const scopes = SCOPES.filter((scope) => input.scopes.includes(scope))
  if (scopes.length === 0) throw fault('REQUIRED', ['scopes'], `a key needs at least one of ${SCOPES.join(', ')}`)
  const expiresAt = input.expiresAt ?? null
  if (expiresAt !== null && expiresAt <= now) throw fault('IMPOSSIBLE_INSTANT', ['expiresAt'], 'expiresAt has passed')
  return { name, scopes, expiresAt }
}
