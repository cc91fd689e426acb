import type { Instant } from '@wavelength/core'
import {
  allGuestLinks,
  guestLinkByHash,
  guestLinkById,
  markGuestLinkUsed,
  type Store,
  type StoredGuestLink,
} from '@wavelength/db'
import { hashOf, isWellFormed } from '../key-secret.ts'
import { isInForce } from '../keys.ts'
import type { Shown } from './shown.ts'

export interface GuestLink extends Omit<StoredGuestLink, 'shows'> {
  readonly shows: Shown
}

export const GUEST_MARK = 'wg_'

export async function guestLinks({ db }: Store): Promise<GuestLink[]> {
  return (await allGuestLinks(db)).map(asGuestLink)
}

/** The link in force behind a secret; null for one that is unknown, expired or revoked. */
export async function guestLinkInForce({ db }: Store, secret: string, now: Instant): Promise<GuestLink | null> {
  if (!isWellFormed(secret, GUEST_MARK)) return null
  return inForce(await guestLinkByHash(db, hashOf(secret)), now)
}

/** The same for one that is known already: it may have been revoked meanwhile. */
export async function guestLinkStillInForce({ db }: Store, id: string, now: Instant): Promise<GuestLink | null> {
  return inForce(await guestLinkById(db, id), now)
}

export async function noteGuestLinkUsed({ db }: Store, id: string, now: Instant): Promise<void> {
  await markGuestLinkUsed(db, id, now)
}

function inForce(link: StoredGuestLink | null, now: Instant): GuestLink | null {
  return link !== null && isInForce(link, now) ? asGuestLink(link) : null
}

/** Only `createGuestLink` writes what a link shows. */
export function asGuestLink(link: StoredGuestLink): GuestLink {
  return { ...link, shows: link.shows as Shown }
}
