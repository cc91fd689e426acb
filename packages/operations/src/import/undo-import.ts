import { derive, type Instant } from '@wavelength/core'
import {
  advanceUndo,
  beginUndo,
  customersById,
  type Db,
  deleteConsentsOf,
  deleteCustomers,
  deleteEmptyCells,
  deleteInteractions,
  deleteMarks,
  endUndo,
  interactionsSince,
  joinWriters,
  keyName,
  lockAll,
  markedCustomers,
  ownContactsOf,
  ownCustomers,
  type Store,
  type StoredCustomer,
  type StoredInteraction,
} from '@wavelength/db'
import { Changes } from '../changes.ts'
import { zoneOf } from '../customer-zone.ts'
import { OperationError } from '../operation-error.ts'
import { retrying } from '../retrying.ts'
import { readSettings, type Settings } from '../settings.ts'

const CUSTOMERS_AT_A_TIME = 100

export interface UndoOptions {
  readonly now: Instant
  /** Asked before every batch; an undo that was broken off goes on where it was at the next call. */
  readonly signal?: AbortSignal
}

/**
 * Removes what nothing but this import has told of: consents, contacts, and customers who are left without any. What others have
 * told of too stays as it is. Ledgers and roll-ups follow in the same transactions. False when it was broken off.
 */
export async function undoImport(store: Store, number: number, { now, signal }: UndoOptions): Promise<boolean> {
  if (!(await beginUndo(store.db, number, new Date(now))))
    throw new OperationError('CONFLICT', 'this import cannot be undone, or it has been')
  for (;;) {
    if (signal?.aborted) return false
    const ids = await markedCustomers(store.db, number, CUSTOMERS_AT_A_TIME)
    if (ids.length === 0) break
    await retrying(() => store.db.transaction().execute((db) => undoFor(db, number, ids)))
  }
  await deleteEmptyCells(store.db)
  await endUndo(store.db, number)
  return true
}

async function undoFor(db: Db, number: number, ids: readonly string[]): Promise<void> {
  await joinWriters(db)
  await lockAll(db, ids)
  await deleteConsentsOf(db, number, ids)
  const own = new Set((await ownContactsOf(db, number, ids)).map(keyName))
  const touched = [...new Set([...own].map((key) => key.slice(0, key.indexOf('/'))))]
  const brought = await ownCustomers(db, number, ids)
  const stored = Map.groupBy(await timelinesOf(db, [...touched, ...brought]), ({ customerId }) => customerId)
  const gone = brought.filter((id) => (stored.get(id) ?? []).every((each) => own.has(keyName(each))))
  const removed = await removeContacts(db, { stored, own, gone: new Set(gone) })
  await deleteCustomers(db, gone)
  await deleteMarks(db, number, ids)
  await advanceUndo(db, number, { contacts: removed, customers: gone.length })
}

function timelinesOf(db: Db, customerIds: readonly string[]): Promise<StoredInteraction[]> {
  return interactionsSince(db, new Map(customerIds.map((id) => [id, Number.NEGATIVE_INFINITY])))
}

interface Removal {
  readonly stored: ReadonlyMap<string, readonly StoredInteraction[]>
  /** The contacts to be removed. */
  readonly own: ReadonlySet<string>
  /** The customers who go with all their contacts. */
  readonly gone: ReadonlySet<string>
}

/** Takes the contacts out and derives anew what is left of the timelines that they stood in. */
async function removeContacts(db: Db, { stored, own, gone }: Removal): Promise<number> {
  const settings = await readSettings(db)
  const changes = new Changes(settings)
  const removed = [...stored.values()].flat().filter((each) => own.has(keyName(each)))
  changes.remove(removed)
  const staying = new Set(removed.map(({ customerId }) => customerId).filter((id) => !gone.has(id)))
  for (const customer of await customersById(db, [...staying].sort())) {
    const left = (stored.get(customer.id) ?? []).filter((each) => !own.has(keyName(each)))
    changes.renew(customer.id, left, derivedAnew(settings, customer, left))
  }
  await deleteInteractions(db, removed)
  await changes.write(db)
  return removed.length
}

function derivedAnew(
  settings: Settings,
  traits: StoredCustomer,
  timeline: readonly StoredInteraction[],
): StoredInteraction[] {
  const derivation = { traits, zone: zoneOf(traits, settings), prior: settings.prior }
  return derive(derivation, [], timeline).map((each) => ({ ...each, customerId: traits.id }))
}
