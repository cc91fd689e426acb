const FIRST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 3_600_000
const MOST_ATTEMPTS = 12

/** Each pause is twice the one before, up to an hour; after some five hours a delivery is given up. */
export function nextAttemptAfter(attempts: number, now: number): Date | null {
  if (attempts >= MOST_ATTEMPTS) return null
  return new Date(now + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)))
}
