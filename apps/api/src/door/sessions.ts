import { randomBytes } from 'node:crypto'

/** How long a sign-in link may be used, once, and how long a browser stays signed in after its last request. */
const LINK_LASTS_MS = 12 * 3_600_000
const SESSION_LASTS_MS = 12 * 3_600_000
const MOST_SESSIONS = 10_000

export interface Sessions {
  /** A token for a link that signs one browser in, once. */
  readonly issueToken: () => string
  /** The new session's id; null when the token is unknown, used or too old. */
  readonly redeem: (token: string) => string | null
  readonly isSignedIn: (sessionId: string) => boolean
  readonly signOut: (sessionId: string) => void
}

/** Sessions live in memory: a restart signs every browser out. */
export function createSessions(now: () => number): Sessions {
  const tokens = new Expiring(LINK_LASTS_MS, now)
  const sessions = new Expiring(SESSION_LASTS_MS, now)
  return {
    issueToken: () => tokens.add(),
    redeem: (token) => (tokens.take(token) ? sessions.add() : null),
    isSignedIn: (sessionId) => sessions.touch(sessionId),
    signOut: (sessionId) => void sessions.take(sessionId),
  }
}

/** Random names that are forgotten after a while. */
class Expiring {
  readonly #until = new Map<string, number>()
  readonly #lastsMs: number
  readonly #now: () => number

  constructor(lastsMs: number, now: () => number) {
    this.#lastsMs = lastsMs
    this.#now = now
  }

  add(): string {
    this.#forgetOld()
    const name = randomBytes(32).toString('base64url')
    this.#until.set(name, this.#now() + this.#lastsMs)
    return name
  }

  take(name: string): boolean {
    const isKnown = this.#isKnown(name)
    this.#until.delete(name)
    return isKnown
  }

  touch(name: string): boolean {
    if (!this.#isKnown(name)) return false
    this.#until.delete(name)
    this.#until.set(name, this.#now() + this.#lastsMs)
    return true
  }

  #isKnown(name: string): boolean {
    return (this.#until.get(name) ?? 0) > this.#now()
  }

  /** The map keeps the order of insertion, so the oldest are first. */
  #forgetOld(): void {
    for (const [name, until] of this.#until) {
      if (until > this.#now() && this.#until.size < MOST_SESSIONS) break
      this.#until.delete(name)
    }
  }
}
