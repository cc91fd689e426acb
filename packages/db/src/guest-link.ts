import type { Instant } from '@wavelength/core'
import type { Db } from './store/open.ts'

/** A link as stored: never its secret or its password. */
export interface StoredGuestLink {
  readonly id: string
  readonly name: string
  readonly lastFour: string
  readonly path: string
  readonly search: string
  /** What the link shows, as whoever wrote it spelt it. */
  readonly shows: unknown
  readonly createdAt: Instant
  readonly createdBy: string
  readonly expiresAt: Instant
  readonly revokedAt: Instant | null
  readonly lastUsedAt: Instant | null
  readonly passwordSalt: string | null
  readonly passwordHash: string | null
}

export type NewGuestLink = Omit<StoredGuestLink, 'revokedAt' | 'lastUsedAt'> & { readonly hash: string }

const COLUMNS = [
  'id',
  'name',
  'lastFour',
  'path',
  'search',
  'shows',
  'createdAt',
  'createdBy',
  'expiresAt',
  'revokedAt',
  'lastUsedAt',
  'passwordSalt',
  'passwordHash',
] as const

export async function writeGuestLink(db: Db, { shows, createdAt, expiresAt, ...link }: NewGuestLink): Promise<void> {
  const times = { createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) }
  await db
    .insertInto('guestLink')
    .values({ ...link, ...times, shows: JSON.stringify(shows) })
    .execute()
}

export async function guestLinkByHash(db: Db, hash: string): Promise<StoredGuestLink | null> {
  return guestLinkWhere(db, 'hash', hash)
}

export async function guestLinkById(db: Db, id: string): Promise<StoredGuestLink | null> {
  return guestLinkWhere(db, 'id', id)
}

async function guestLinkWhere(db: Db, column: 'id' | 'hash', value: string): Promise<StoredGuestLink | null> {
  const link = await db
    .selectFrom('guestLink')
    .select([...COLUMNS])
    .where(column, '=', value)
    .executeTakeFirst()
  return link ?? null
}

/** Every link that was ever made, the newest first. */
export async function allGuestLinks(db: Db): Promise<StoredGuestLink[]> {
  return db
    .selectFrom('guestLink')
    .select([...COLUMNS])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Returns false when there is no such link, or it was revoked before. */
export async function markGuestLinkRevoked(db: Db, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('guestLink')
    .set({ revokedAt: new Date(at) })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function markGuestLinkUsed(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('guestLink')
    .set({ lastUsedAt: new Date(at) })
    .where('id', '=', id)
    .execute()
}
