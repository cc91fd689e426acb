import type { Instant } from '@wavelength/core'
import {
  forgetStates,
  hasMoreCustomersThan,
  lastImportEndedAt,
  lastStatesAsOf,
  refreshStates,
  type Store,
} from '@wavelength/db'

/** Up to so many customers are counted within a moment, exactly as they stand. */
const MOST_COUNTED = 50_000
const REFRESHED_AFTER_MS = 10 * 60_000
/** Reading must not take more than a tenth of the server's time. */
const LEAST_REST = 10

export interface LastReading {
  readonly asOf: Instant
  readonly tookMs: number
}

interface KeepingState {
  readonly now: Instant
  /** Null: never. */
  readonly last: LastReading | null
  /** Null: never. */
  readonly importEndedAt: Instant | null
}

/** Is it time to read the states of customers again? Sooner where an import has brought much at once. */
export function isReadingDue({ now, last, importEndedAt }: KeepingState): boolean {
  if (last === null) return true
  const isOutdated = importEndedAt !== null && importEndedAt > last.asOf
  const rest = LEAST_REST * last.tookMs
  return now - last.asOf >= (isOutdated ? rest : Math.max(rest, REFRESHED_AFTER_MS))
}

/**
 * Keeps the states of customers where there are so many that counting them takes long. The embedded store answers
 * one question after the other, so there it would only move the wait. Returns what was read, or else the last reading.
 */
export async function keepStates(
  { db, kind }: Store,
  before: LastReading | null,
  { clock, signal }: { readonly clock: () => number; readonly signal: AbortSignal },
): Promise<LastReading | null> {
  if (kind === 'EMBEDDED') return null
  const now = clock()
  const asOf = await lastStatesAsOf(db)
  if (!(await hasMoreCustomersThan(db, MOST_COUNTED))) {
    if (asOf !== null) await forgetStates(db)
    return null
  }
  const last = asOf === null ? null : { asOf, tookMs: before?.tookMs ?? 0 }
  if (!isReadingDue({ now, last, importEndedAt: await lastImportEndedAt(db) })) return last
  const isRead = await refreshStates(db, now, signal)
  return isRead ? { asOf: now, tookMs: clock() - now } : last
}
