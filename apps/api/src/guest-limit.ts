import type { Instant } from '@wavelength/core'
import { type GuestLimit, guestLimit } from '@wavelength/operations'
import type { Context } from './context.ts'
import type { Principal } from './principal.ts'

interface Asking {
  readonly now: Instant
  readonly reportingZone: () => Promise<string>
}

/** What a guest may see; null for everybody else, whose scopes say it. */
export async function limitOf({ guest }: Principal, { now, reportingZone }: Asking): Promise<GuestLimit | null> {
  return guest === null ? null : guestLimit(guest.link.shows, { now, reportingZone: await reportingZone() })
}

/** The question narrowed to what a guest may see, or as it was for everybody else. */
export async function asMayBeAsked<Q>(
  { principal, now, load }: Context,
  question: Q,
  narrowed: (question: Q, limit: GuestLimit) => Q,
): Promise<Q> {
  const limit = await limitOf(principal, { now, reportingZone: load.reportingZone })
  return limit === null ? question : narrowed(question, limit)
}
