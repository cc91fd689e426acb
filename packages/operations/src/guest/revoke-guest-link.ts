import { guestLinkById, markGuestLinkRevoked, type Store } from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'
import { asGuestLink, type GuestLink } from './guest-link.ts'

/** For good: nobody is let in by it from now on. Null when there is no such link, or it was revoked before. */
export async function revokeGuestLink(store: Store, id: string, deed: Deed): Promise<GuestLink | null> {
  return audited(store, { ...deed, action: 'GUEST_LINK_REVOKED' }, async (db) => {
    const isRevoked = await markGuestLinkRevoked(db, id, deed.now)
    const link = isRevoked ? await guestLinkById(db, id) : null
    return { value: link === null ? null : asGuestLink(link), subject: link?.id ?? null }
  })
}
