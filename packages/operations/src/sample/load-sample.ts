import { randomUUID } from 'node:crypto'
import type { Instant } from '@wavelength/core'
import {
  beginImport,
  consentsInForce,
  type Db,
  finishImport,
  hasCustomers,
  type ImportRun,
  isUntouched,
  recordConsentEntry,
  recordStatement,
  type Store,
  takeOverImport,
  unfinishedImport,
} from '@wavelength/db'
import { type Actor, OPERATOR } from '../audit/deed.ts'
import { noteAudit } from '../audit/write-audit.ts'
import { ingest } from '../ingest/ingest.ts'
import { OperationError } from '../operation-error.ts'
import type { SampleFrame } from './person.ts'
import { type SampleCustomer, sampleCustomer } from './sample-customer.ts'

export interface SampleOptions {
  readonly now: Instant
  /** The operator unless told. */
  readonly actor?: Actor
  readonly customers?: number
  /** Told after every batch. */
  readonly onProgress?: (customers: { readonly done: number; readonly all: number }) => void
  /** Asked before every batch; an aborted load goes on where it was at the next one. */
  readonly signal?: AbortSignal
}

const SAMPLE_CUSTOMERS = 5_000
/** The run that keeps the progress of a load; its file name ends with the day on which the sample begins to be past. */
export const SAMPLE_FINGERPRINT = 'sample'
const SEED = 20_261_122
const DAYS = 548
const DAY_MS = 86_400_000
/** A customer's contacts come in one batch, so that each timeline is derived once. */
const CUSTOMERS_AT_A_TIME = 40

/** Eighteen months that end with the day before the given one (ISO date). */
export function sampleFrame(today: string): SampleFrame {
  const midnight = Date.parse(`${today}T00:00:00Z`)
  return { seed: SEED, from: midnight - DAYS * DAY_MS, to: midnight - 1 }
}

/** Loads a simulated business that ends yesterday; a load that was broken off goes on with the day that it began with. */
export async function loadSample(store: Store, options: SampleOptions): Promise<ImportRun> {
  const run = await beginSample(store.db, options.now)
  const frame = sampleFrame(run.fileName.slice(-ISO_DAY_LENGTH))
  const all = options.customers ?? SAMPLE_CUSTOMERS
  for (let done = run.recordsDone; done < all; ) {
    if (options.signal?.aborted) return run
    const batch = Array.from({ length: Math.min(CUSTOMERS_AT_A_TIME, all - done) }, (_, at) =>
      sampleCustomer(done + at, frame),
    )
    await loadBatch(store, batch, { now: options.now, importRunId: run.id })
    done += batch.length
    options.onProgress?.({ done, all })
  }
  await noteAudit(store, { actor: OPERATOR, ...options }, { action: 'SAMPLE_LOADED', subject: run.id })
  return finishImport(store.db, run.id, new Date(options.now))
}

const ISO_DAY_LENGTH = 10

/** The run of a load that was broken off, else a new one, for which the store must hold no customers. */
export async function beginSample(db: Db, now: Instant): Promise<ImportRun> {
  return (await resumedRun(db)) ?? newRun(db, now)
}

async function resumedRun(db: Db): Promise<ImportRun | null> {
  const run = await unfinishedImport(db, SAMPLE_FINGERPRINT)
  return run === null ? null : takeOverImport(db, run.id, randomUUID())
}

/** Is this a store that was never used, or one whose sample was broken off? */
export async function isAwaitingSample({ db }: Store): Promise<boolean> {
  return (await isUntouched(db)) || (await unfinishedImport(db, SAMPLE_FINGERPRINT)) !== null
}

async function newRun(db: Db, now: Instant): Promise<ImportRun> {
  if (await hasCustomers(db)) {
    throw new OperationError('CONFLICT', 'there are customers already; sample data is loaded into an empty store only')
  }
  const today = new Date(now).toISOString().slice(0, ISO_DAY_LENGTH)
  const run = { id: randomUUID(), connector: 'sample', fileName: `sample business until ${today}` }
  return beginImport(db, { ...run, fingerprint: SAMPLE_FINGERPRINT })
}

interface BatchContext {
  readonly now: Instant
  readonly importRunId: string
}

/** What was said is written before the contacts: only they move the mark, so that a break between the two is made good. */
async function loadBatch(
  store: Store,
  batch: readonly SampleCustomer[],
  { now, importRunId }: BatchContext,
): Promise<void> {
  const customers = await ingest(
    store,
    batch.map(({ customer }) => customer),
    { now, sample: true },
  )
  const ids = customers.outcomes.map((outcome) => ('customerId' in outcome ? outcome.customerId : null))
  await store.db.transaction().execute((db) => recordWords(db, batch, ids, now))
  const contacts = batch.flatMap((each) => each.contacts)
  await ingest(store, contacts, { now, sample: true, importRunId, records: batch.length })
}

/** Everybody has consented to something: who has a consent was written before. */
async function recordWords(
  db: Db,
  batch: readonly SampleCustomer[],
  ids: readonly (string | null)[],
  now: Instant,
): Promise<void> {
  const known = ids.filter((id) => id !== null)
  const written = new Set((await consentsInForce(db, known, now)).map(({ customerId }) => customerId))
  for (const [index, { statement, consents }] of batch.entries()) {
    const id = ids[index] ?? null
    if (id === null || written.has(id)) continue
    if (statement !== null) await recordStatement(db, id, statement)
    for (const consent of consents) await recordConsentEntry(db, id, consent)
  }
}
