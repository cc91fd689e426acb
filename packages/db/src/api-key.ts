import type { Db } from './store/open.ts'

/** An API key as stored: never the key itself, only its hash and what tells it apart to a person. */
export interface StoredKey {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly lastFour: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly revokedAt: number | null
  readonly lastUsedAt: number | null
}

export interface NewKey
  extends Pick<StoredKey, 'id' | 'name' | 'prefix' | 'lastFour' | 'scopes' | 'createdAt' | 'expiresAt'> {
  readonly hash: string
}

const COLUMNS = [
  'id',
  'name',
  'prefix',
  'lastFour',
  'scopes',
  'createdAt',
  'expiresAt',
  'revokedAt',
  'lastUsedAt',
] as const

export async function writeKey(db: Db, key: NewKey): Promise<void> {
  const expiresAt = key.expiresAt === null ? null : new Date(key.expiresAt)
  await db
    .insertInto('apiKey')
    .values({ ...key, scopes: [...key.scopes], createdAt: new Date(key.createdAt), expiresAt })
    .execute()
}

export async function keyByHash(db: Db, hash: string): Promise<StoredKey | null> {
  const key = await db
    .selectFrom('apiKey')
    .select([...COLUMNS])
    .where('hash', '=', hash)
    .executeTakeFirst()
  return key ?? null
}

export async function allKeys(db: Db): Promise<StoredKey[]> {
  return db
    .selectFrom('apiKey')
    .select([...COLUMNS])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Returns false when there is no such key, or it was revoked before. */
export async function markKeyRevoked(db: Db, id: string, at: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('apiKey')
    .set({ revokedAt: new Date(at) })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function markKeyUsed(db: Db, id: string, at: number): Promise<void> {
  await db
    .updateTable('apiKey')
    .set({ lastUsedAt: new Date(at) })
    .where('id', '=', id)
    .execute()
}
