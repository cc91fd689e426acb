import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

type Algorithm = 'sha1' | 'sha256'
type Encoding = 'hex' | 'base64'

/** RFC 2104. */
export function hmac(algorithm: Algorithm, secret: string, signed: string | Uint8Array, encoding: Encoding): string {
  return createHmac(algorithm, secret).update(signed).digest(encoding)
}

/** MD5 is for names that vendors make with it, never for secrets. */
export function digest(algorithm: Algorithm | 'md5', bytes: string | Uint8Array, encoding: Encoding): string {
  return createHash(algorithm).update(bytes).digest(encoding)
}

/** Compares in a time that tells nothing of where the two differ. */
export function isSameSecret(a: string, b: string): boolean {
  const [one, other] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()]
  return timingSafeEqual(one, other)
}

/** While a secret is changed, two are in use. */
export function isSignedByAny(secrets: readonly string[], given: string, sign: (secret: string) => string): boolean {
  return secrets.map((secret) => isSameSecret(sign(secret), given)).includes(true)
}
