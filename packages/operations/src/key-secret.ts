import { createHash, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

const MARK = 'wl_'
const RANDOM_BYTES = 20
const CHECKSUM_LENGTH = 8
const SHAPE = new RegExp(`^${MARK}[0-9a-f]{${RANDOM_BYTES * 2 + CHECKSUM_LENGTH}}$`)
const PREFIX_LENGTH = MARK.length + 5

/** A new key: 160 random bits and a checksum, so that a mistyped or invented one is told without asking the database. */
export function newSecret(): string {
  const random = randomBytes(RANDOM_BYTES).toString('hex')
  return `${MARK}${random}${checksum(random)}`
}

export function isWellFormed(secret: string): boolean {
  if (!SHAPE.test(secret)) return false
  const random = secret.slice(MARK.length, -CHECKSUM_LENGTH)
  return secret.endsWith(checksum(random))
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
