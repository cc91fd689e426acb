import { ApiError } from '../errors.ts'

/** Wrong passwords for one link within the time below; a password of eight letters lasts for thousands of years of that. */
const MOST_WRONG = 10
const WITHIN_MS = 15 * 60_000
const MOST_LINKS = 10_000

/** Counts wrong passwords, in memory. A try counts as wrong until it has turned out right, so that many at once gain nothing. */
export class PasswordTries {
  readonly #now: () => number
  readonly #wrongAt = new Map<string, readonly number[]>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Throws `RATE_LIMITED` when there were too many. */
  begin(linkId: string): void {
    const now = this.#now()
    const recent = (this.#wrongAt.get(linkId) ?? []).filter((at) => now - at < WITHIN_MS)
    const [oldest = now] = recent
    if (recent.length >= MOST_WRONG) throw tooMany(oldest + WITHIN_MS - now)
    if (this.#wrongAt.size >= MOST_LINKS) this.#wrongAt.clear()
    this.#wrongAt.set(linkId, [...recent, now])
  }

  wasRight(linkId: string): void {
    this.#wrongAt.delete(linkId)
  }
}

function tooMany(waitMs: number): ApiError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000))
  return new ApiError('RATE_LIMITED', 'Too many wrong passwords for this link. Try again later.', { retryAfterSeconds })
}
