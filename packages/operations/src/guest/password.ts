import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { fault } from '@wavelength/core'

/** What is kept of a password. */
export interface PasswordMarks {
  readonly passwordSalt: string
  readonly passwordHash: string
}

const SHORTEST = 8
const LONGEST = 200
const SALT_BYTES = 16
const HASH_BYTES = 32
/** OWASP Password Storage Cheat Sheet, scrypt with 32 MiB (read in November 2026). */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }

/** Throws what is wrong with it, for `parsing`. */
export function requirePassword(password: string): string {
  if (password.length >= SHORTEST && password.length <= LONGEST) return password
  throw fault('BAD_TEXT', ['password'], `a password has ${SHORTEST} to ${LONGEST} characters`)
}

export async function passwordMarks(password: string): Promise<PasswordMarks> {
  const salt = randomBytes(SALT_BYTES)
  return { passwordSalt: salt.toString('hex'), passwordHash: (await hashed(password, salt)).toString('hex') }
}

export async function passwordFits(password: string, { passwordSalt, passwordHash }: PasswordMarks): Promise<boolean> {
  if (password.length > LONGEST) return false
  return timingSafeEqual(await hashed(password, Buffer.from(passwordSalt, 'hex')), Buffer.from(passwordHash, 'hex'))
}

/** However a keyboard composes its letters. */
function hashed(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}
