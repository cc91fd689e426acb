import { ApiError } from '../errors.ts'

interface Purse {
  points: number
  filledAt: number
}

const MINUTE_MS = 60_000
const MOST_PURSES = 10_000

/** A purse of cost points for everyone who asks. It fills evenly, up to one minute's worth. */
export class Budget {
  readonly #perMinute: number
  readonly #now: () => number
  readonly #purses = new Map<string, Purse>()

  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Takes the points and returns what is left; throws `RATE_LIMITED` when there are too few. */
  spend(who: string, points: number): number {
    const purse = this.#filled(who)
    if (points > purse.points) throw this.#tooFew(points - purse.points)
    purse.points -= points
    return Math.floor(purse.points)
  }

  left(who: string): number {
    return Math.floor(this.#filled(who).points)
  }

  /** Takes the points of what is given already, into the red if need be: then the next request waits. */
  owe(who: string, points: number): void {
    this.#filled(who).points -= points
  }

  #filled(who: string): Purse {
    const now = this.#now()
    const purse = this.#purses.get(who) ?? { points: this.#perMinute, filledAt: now }
    const gained = (this.#perMinute * (now - purse.filledAt)) / MINUTE_MS
    purse.points = Math.min(this.#perMinute, purse.points + gained)
    purse.filledAt = now
    if (this.#purses.size >= MOST_PURSES) this.#purses.clear()
    this.#purses.set(who, purse)
    return purse
  }

  #tooFew(missing: number): ApiError {
    const retryAfterSeconds = Math.max(1, Math.ceil((missing / this.#perMinute) * 60))
    const message = `The key has spent its cost points of this minute. Try again in ${retryAfterSeconds} s.`
    return new ApiError('RATE_LIMITED', message, { retryAfterSeconds })
  }
}
