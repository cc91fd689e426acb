import { randomUUID } from 'node:crypto'
import { fault, type Instant, type Parsed, parsing, readText } from '@wavelength/core'
import { allKeys, keyByHash, markKeyRevoked, markKeyUsed, type Store, type StoredKey, writeKey } from '@wavelength/db'
import { hashOf, isWellFormed, marksOf, newSecret } from './key-secret.ts'
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

export async function createKey(store: Store, input: KeyInput, now: Instant): Promise<Parsed<CreatedKey>> {
  const parsed = parsing(() => parseKey(input, now))
  if (parsed.status === 'rejected') return parsed
  const secret = newSecret()
  const id = randomUUID()
  await writeKey(store.db, { ...parsed.value, ...marksOf(secret), id, hash: hashOf(secret), createdAt: now })
  return { status: 'parsed', value: { id, secret } }
}

export async function listKeys(store: Store): Promise<StoredKey[]> {
  return allKeys(store.db)
}

/** Returns false when there is no such key in force. Two keys may live side by side, so a new one can replace an old one without a gap. */
export async function revokeKey(store: Store, id: string, now: Instant): Promise<boolean> {
  return markKeyRevoked(store.db, id, now)
}

/** The key in force behind a secret; null for one that is unknown, expired or revoked. */
export async function keyInForce(store: Store, secret: string, now: Instant): Promise<StoredKey | null> {
  if (!isWellFormed(secret)) return null
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
