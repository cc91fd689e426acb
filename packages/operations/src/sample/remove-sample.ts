import {
  countSampleCustomers,
  type Db,
  deleteCustomers,
  deleteEmptyCells,
  finishImport,
  holdSampleCustomers,
  interactionsSince,
  joinWriters,
  type Store,
  unfinishedImport,
} from '@wavelength/db'
import { OPERATOR } from '../audit/deed.ts'
import { noteAudit } from '../audit/write-audit.ts'
import { Changes } from '../changes.ts'
import { forgetSample } from '../population/choose-version.ts'
import { retrying } from '../retrying.ts'
import { readSettings } from '../settings.ts'
import { SAMPLE_FINGERPRINT, type SampleOptions } from './load-sample.ts'

const CUSTOMERS_AT_A_TIME = 200

export interface SampleRemoved {
  readonly customers: number
}

/**
 * Removes the sample customers and all of theirs, batch by batch, and what was learned from them; what was
 * broken off is finished by the next call.
 */
export async function removeSample(
  store: Store,
  { now, onProgress, actor = OPERATOR, signal }: Pick<SampleOptions, 'now' | 'onProgress' | 'actor' | 'signal'>,
): Promise<SampleRemoved> {
  await endUnfinishedLoad(store.db, now)
  const all = await countSampleCustomers(store.db)
  let done = 0
  for (;;) {
    if (signal?.aborted) return { customers: done }
    const removed = await retrying(() => store.db.transaction().execute(removeBatch))
    if (removed === 0) break
    done += removed
    onProgress?.({ done, all })
  }
  await deleteEmptyCells(store.db)
  await forgetSample(store)
  if (done > 0) await noteAudit(store, { actor, now }, { action: 'SAMPLE_REMOVED', subject: `${done} customers` })
  return { customers: done }
}

/** A load that nobody will go on with. */
async function endUnfinishedLoad(db: Db, now: number): Promise<void> {
  const run = await unfinishedImport(db, SAMPLE_FINGERPRINT)
  if (run !== null) await finishImport(db, run.id, new Date(now))
}

async function removeBatch(db: Db): Promise<number> {
  await joinWriters(db)
  const ids = await holdSampleCustomers(db, CUSTOMERS_AT_A_TIME)
  const changes = new Changes(await readSettings(db))
  const interactions = await interactionsSince(db, new Map(ids.map((id) => [id, Number.NEGATIVE_INFINITY])))
  changes.remove(interactions)
  await changes.write(db)
  await deleteCustomers(db, ids)
  return ids.length
}
