import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** What every key begins with. */
export const KEY_MARK = 'wl_'
const RANDOM_BYTES = 20
const CHECKSUM_LENGTH = 8
const BODY = new RegExp(`^[0-9a-f]{${RANDOM_BYTES * 2 + CHECKSUM_LENGTH}}$`)
const PREFIX_LENGTH = KEY_MARK.length + 5

/** A new secret: 160 random bits and a checksum, so that a mistyped or invented one is told without asking the database. */
export function newSecret(mark: string): string {
  const random = randomBytes(RANDOM_BYTES).toString('hex')
  return `${mark}${random}${checksum(random)}`
}

export function isWellFormed(secret: string, mark: string): boolean {
  const body = secret.slice(mark.length)
  if (!secret.startsWith(mark) || !BODY.test(body)) return false
  return body.endsWith(checksum(body.slice(0, -CHECKSUM_LENGTH)))
}

/** A random key of this length cannot be guessed from its hash, so a fast hash is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** What may be shown, so that a person can tell keys apart. */
export function marksOf(secret: string): { readonly prefix: string; readonly lastFour: string } {
  return { prefix: secret.slice(0, PREFIX_LENGTH), lastFour: secret.slice(-4) }
}

function checksum(random: string): string {
  return crc32(random).toString(16).padStart(CHECKSUM_LENGTH, '0')
}
