import { randomUUID } from 'node:crypto'
import { fault, type Instant, type Parsed, parsing } from '@wavelength/core'
import { type Store, writeGuestLink } from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'
import { hashOf, marksOf, newSecret } from '../key-secret.ts'
import { requireShortText } from '../read-short-text.ts'
import { type PageAddress, requirePageAddress } from '../views/page-address.ts'
import { GUEST_MARK, type GuestLink } from './guest-link.ts'
import { passwordMarks, requirePassword } from './password.ts'
import { requireShown, type Shown } from './shown.ts'

export interface GuestLinkInput extends PageAddress {
  readonly name: string
  readonly shows: Shown
  /** Null: in 30 days. */
  readonly expiresAt: Instant | null
  /** Null: the link alone opens. */
  readonly password: string | null
}

export interface CreatedGuestLink {
  readonly link: GuestLink
  /** Shown this once; only its hash is kept. */
  readonly secret: string
}

const LONGEST_NAME = 100
const DAY_MS = 86_400_000
const LASTS_MS = 30 * DAY_MS
const LASTS_AT_MOST_MS = 366 * DAY_MS

/** Makes a link that shows one view of the reports to whoever has it. */
export async function createGuestLink(
  store: Store,
  input: GuestLinkInput,
  { createdBy, ...deed }: Deed & { readonly createdBy: string },
): Promise<Parsed<CreatedGuestLink>> {
  const parsed = parsing(() => parseLink(input, deed.now))
  if (parsed.status === 'rejected') return parsed
  const { password, ...said } = parsed.value
  const marks = password === null ? { passwordSalt: null, passwordHash: null } : await passwordMarks(password)
  const secret = newSecret(GUEST_MARK)
  const made = { id: randomUUID(), lastFour: marksOf(secret).lastFour, createdAt: deed.now, createdBy }
  const link = { ...said, ...marks, ...made }
  await audited(store, { ...deed, action: 'GUEST_LINK_CREATED' }, async (db) => {
    await writeGuestLink(db, { ...link, hash: hashOf(secret) })
    return { value: null, subject: link.id }
  })
  return { status: 'parsed', value: { link: { ...link, revokedAt: null, lastUsedAt: null }, secret } }
}

function parseLink(input: GuestLinkInput, now: Instant) {
  const { name, path, search, password, shows } = input
  const expiresAt = input.expiresAt ?? now + LASTS_MS
  if (expiresAt <= now || expiresAt > now + LASTS_AT_MOST_MS)
    throw fault('IMPOSSIBLE_INSTANT', ['expiresAt'], 'expiresAt is not within a year from now')
  return {
    name: requireShortText('name', name, LONGEST_NAME),
    ...requirePageAddress({ path, search }),
    shows: requireShown(shows),
    password: password === null ? null : requirePassword(password),
    expiresAt,
  }
}
