import { DERIVATION_REVISION, RollUpSums } from '@wavelength/core'
import {
  addToRollUps,
  clearDerivedSums,
  type Db,
  forgetStates,
  holdInteractions,
  markAllDerivedUnder,
  type Store,
  writeDerivationRevision,
  writeReportingTimeZone,
} from '@wavelength/db'
import { recount, underTheOneInForce, writeRecounted } from './recount.ts'
import { readSettings } from './settings.ts'

export interface Rebuilt {
  readonly customers: number
  readonly interactions: number
  /** Interactions whose derived part came out differently. */
  readonly changed: number
}

export interface RebuildOptions {
  /** A new reporting zone: days are cut anew. */
  readonly reportingTimeZone?: string
  /** Told how many interactions have been derived again. */
  readonly onProgress?: (interactions: number) => void
}

/**
 * Derives everything again from the facts of the interactions under the population version in force, in one
 * transaction; writers wait meanwhile.
 */
export async function rebuild(store: Store, options: RebuildOptions = {}): Promise<Rebuilt> {
  return store.db.transaction().execute(async (db) => {
    await holdInteractions(db)
    if (options.reportingTimeZone !== undefined) await writeReportingTimeZone(db, options.reportingTimeZone)
    await clearDerivedSums(db)
    await forgetStates(db)
    return rebuildAll(db, options.onProgress ?? (() => {}))
  })
}

async function rebuildAll(db: Db, onProgress: (interactions: number) => void): Promise<Rebuilt> {
  const rollUps = new RollUpSums()
  const done = { customers: 0, interactions: 0, changed: 0 }
  const settings = await readSettings(db)
  for await (const part of recount(db, underTheOneInForce(settings), rollUps)) {
    done.changed += await writeRecounted(db, part)
    done.customers += part.ids.length
    done.interactions += part.derived.length
    onProgress(done.interactions)
  }
  await markAllDerivedUnder(db, settings.prior.version)
  await writeDerivationRevision(db, DERIVATION_REVISION)
  await addToRollUps(db, rollUps)
  return done
}
