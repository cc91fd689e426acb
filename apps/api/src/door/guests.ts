import { randomBytes } from 'node:crypto'
import type { Store } from '@wavelength/db'
import {
  type GuestLink,
  guestLinkInForce,
  guestLinkStillInForce,
  noteGuestLinkUsed,
  passwordFits,
} from '@wavelength/operations'
import type { GuestAccess, Principal } from '../principal.ts'
import { PasswordTries } from './password-tries.ts'

/** How long a password once given is remembered. */
const SESSION_LASTS_MS = 2 * 3_600_000
const SESSION_MARK = 'wgs_'
const MOST_SESSIONS = 10_000
/** "Last used" is for people, who need no more than this. */
const NOTED_EVERY_MS = 60_000

export interface GuestSession {
  /** Sent instead of the link's secret from now on. */
  readonly secret: string
  readonly expiresAt: number
}

/** Lets in who follows a guest link. The link is read anew with every request, so that a revoked one ends at once. */
export class Guests {
  readonly #store: Store
  readonly #now: () => number
  readonly #tries: PasswordTries
  readonly #sessions = new Map<string, { readonly linkId: string; readonly expiresAt: number }>()

  constructor(store: Store, now: () => number) {
    this.#store = store
    this.#now = now
    this.#tries = new PasswordTries(now)
  }

  /** By the secret of a link, or by that of a session; null for one that is unknown, expired or revoked. */
  async guestOf(secret: string): Promise<Principal | null> {
    const access = secret.startsWith(SESSION_MARK) ? await this.#ofSession(secret) : await this.#ofLink(secret)
    if (access === null) return null
    if (access.isOpen) await this.#noteUsed(access.link)
    const { id, name } = access.link
    return { kind: 'GUEST', id, name, scopes: new Set(['aggregates:read']), guest: access }
  }

  /** Null when the password is wrong. */
  async open({ id, passwordSalt, passwordHash }: GuestLink, password: string): Promise<GuestSession | null> {
    if (passwordSalt === null || passwordHash === null) return null
    this.#tries.begin(id)
    if (!(await passwordFits(password, { passwordSalt, passwordHash }))) return null
    this.#tries.wasRight(id)
    this.#forgetOld()
    const secret = `${SESSION_MARK}${randomBytes(32).toString('base64url')}`
    const expiresAt = this.#now() + SESSION_LASTS_MS
    this.#sessions.set(secret, { linkId: id, expiresAt })
    return { secret, expiresAt }
  }

  async #ofLink(secret: string): Promise<GuestAccess | null> {
    const link = await guestLinkInForce(this.#store, secret, this.#now())
    return link === null ? null : { link, isOpen: link.passwordHash === null }
  }

  async #ofSession(secret: string): Promise<GuestAccess | null> {
    const session = this.#sessions.get(secret)
    if (session === undefined || session.expiresAt <= this.#now()) return null
    const link = await guestLinkStillInForce(this.#store, session.linkId, this.#now())
    return link === null ? null : { link, isOpen: true }
  }

  async #noteUsed({ id, lastUsedAt }: GuestLink): Promise<void> {
    if (this.#now() - (lastUsedAt ?? 0) >= NOTED_EVERY_MS) await noteGuestLinkUsed(this.#store, id, this.#now())
  }

  /** The map keeps the order of insertion, so the oldest are first. */
  #forgetOld(): void {
    for (const [secret, { expiresAt }] of this.#sessions) {
      if (expiresAt > this.#now() && this.#sessions.size < MOST_SESSIONS) break
      this.#sessions.delete(secret)
    }
  }
}
