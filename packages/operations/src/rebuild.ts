import {
  addToContactDaily,
  addToSourceHourly,
  addToTallies,
  clearDerivedSums,
  type Db,
  holdInteractions,
  keyName,
  type Store,
  writeInteractions,
  writeReportingTimeZone,
} from '@wavelength/db'
import { type RecountedCustomers, RecountedRollUps, recount } from './recount.ts'
import { isSame } from './same.ts'
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

/** Derives everything again from the facts of the interactions, in one transaction; writers wait meanwhile. */
export async function rebuild(store: Store, options: RebuildOptions = {}): Promise<Rebuilt> {
  return store.db.transaction().execute(async (db) => {
    await holdInteractions(db)
    if (options.reportingTimeZone !== undefined) await writeReportingTimeZone(db, options.reportingTimeZone)
    await clearDerivedSums(db)
    return rebuildAll(db, options.onProgress ?? (() => {}))
  })
}

async function rebuildAll(db: Db, onProgress: (interactions: number) => void): Promise<Rebuilt> {
  const rollUps = new RecountedRollUps()
  const done = { customers: 0, interactions: 0, changed: 0 }
  for await (const part of recount(db, await readSettings(db), rollUps)) {
    const changed = changedIn(part)
    await writeInteractions(db, changed)
    await addToTallies(db, part.tallies.cells())
    done.customers += part.ids.length
    done.interactions += part.derived.length
    done.changed += changed.length
    onProgress(done.interactions)
  }
  await addToContactDaily(db, rollUps.daily.cells())
  await addToSourceHourly(db, rollUps.sources.cells())
  return done
}

function changedIn({ stored, derived }: RecountedCustomers): RecountedCustomers['derived'] {
  const before = new Map(stored.map((each) => [keyName(each), each]))
  return derived.filter((each) => !isSame(before.get(keyName(each)) ?? {}, each))
}
