import { RollUpSums } from '@wavelength/core'
import {
  clearTallies,
  countDerivedElsewhere,
  customersById,
  type Db,
  joinWriters,
  lockAll,
  markDerivedUnder,
  nextDerivedElsewhere,
  type Store,
} from '@wavelength/db'
import { recountCustomers, underTheOneInForce, writeRecounted } from '../recount.ts'
import { retrying } from '../retrying.ts'
import { readSettings } from '../settings.ts'

/** Small enough that who asks meanwhile waits for a moment only. */
const CUSTOMERS_AT_A_TIME = 15

export interface RederiveOptions {
  /** Asked before every batch; what is left is done by the next call. */
  readonly signal?: AbortSignal
  readonly onProgress?: (customers: { readonly done: number; readonly all: number }) => void
  /** Waited for between two batches. */
  readonly rest?: (busyMs: number) => Promise<void>
}

export interface Rederived {
  readonly customers: number
}

/** Brings every ledger to the population version in force, some customers at a time, while contacts come in. */
export async function rederive(store: Store, options: RederiveOptions = {}): Promise<Rederived> {
  const { version } = (await readSettings(store.db)).prior
  const all = await countDerivedElsewhere(store.db, version)
  let customers = 0
  let after: string | null = null
  while (!options.signal?.aborted) {
    const ids = await nextDerivedElsewhere(store.db, version, { after, limit: CUSTOMERS_AT_A_TIME })
    if (ids.length === 0) break
    const begun = performance.now()
    customers += await retrying(() => store.db.transaction().execute((db) => rederiveBatch(db, ids)))
    options.onProgress?.({ done: customers, all })
    after = ids.at(-1) ?? null
    await options.rest?.(performance.now() - begun)
  }
  return { customers }
}

/** The roll-ups are the same under every version, so only interactions and ledgers are written. */
async function rederiveBatch(db: Db, ids: readonly string[]): Promise<number> {
  await joinWriters(db)
  await lockAll(db, ids)
  const settings = await readSettings(db)
  const { version } = settings.prior
  const left = (await customersById(db, ids)).filter(({ priorVersion }) => priorVersion !== version)
  const leftIds = left.map(({ id }) => id).sort()
  const recounted = await recountCustomers(db, underTheOneInForce(settings), new RollUpSums(), leftIds)
  await clearTallies(db, leftIds)
  await writeRecounted(db, recounted)
  await markDerivedUnder(db, version, leftIds)
  return leftIds.length
}
