import type { Instant } from '@wavelength/core'
import { endTrack, importsToSettle, lockAll, markedCustomers, type Store, settleMarks } from '@wavelength/db'
import { retrying } from '../retrying.ts'

/** So long an import can be undone. Every contact costs a row until then. */
const UNDOABLE_DAYS = 30
const DAY_MS = 86_400_000
const CUSTOMERS_AT_A_TIME = 500

/** Forgets what old imports alone had brought: from now on it holds for good. */
export async function settleImports(store: Store, now: Instant, signal?: AbortSignal): Promise<void> {
  for (const number of await importsToSettle(store.db, new Date(now - UNDOABLE_DAYS * DAY_MS)))
    await settle(store, number, signal)
}

async function settle(store: Store, number: number, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted) return
    const ids = await markedCustomers(store.db, number, CUSTOMERS_AT_A_TIME)
    if (ids.length === 0) break
    await retrying(() =>
      store.db.transaction().execute(async (db) => {
        await lockAll(db, ids)
        await settleMarks(db, number, ids)
      }),
    )
  }
  await endTrack(store.db, number)
}
