import type { Instant, Issue, Report } from '@wavelength/core'
import {
  advanceImport,
  type Db,
  joinWriters,
  keepRejectedEvents,
  releaseAwaiting,
  type Store,
  writeWatermarks,
} from '@wavelength/db'
import { OperationError } from '../operation-error.ts'
import { retrying } from '../retrying.ts'
import { readSettings } from '../settings.ts'
import { addToldConsents } from './add-consents.ts'
import { admitContacts } from './admit-contacts.ts'
import { applyCustomers } from './apply-customers.ts'
import { lockPeople } from './lock-people.ts'
import { awakened, type Origin, rejected } from './rejected.ts'
import { settleTimelines } from './settle-timelines.ts'
import type { ChangedContact } from './shelf.ts'
import { type Track, trackOf } from './track.ts'
import { moveWatermarks } from './watermarks.ts'

export interface IngestContext {
  readonly now: Instant
  /** The import that the batch belongs to; its progress is written in the same transaction. */
  readonly importRunId?: string
  /** Records read so far by this batch, where that differs from the number of reports. */
  readonly records?: number
  /** How far the import has come in its file by this batch, and how long the batch took to read. */
  readonly reading?: BatchReading
  /** Marks the customers that this batch creates as sample data. */
  readonly sample?: boolean
  /** What read the batch, where that was no import. */
  readonly connector?: string
}

export interface BatchReading {
  /** Of the file, from its beginning; null where that is not known. */
  readonly bytesRead: number | null
  readonly busyMs: number
}

/** What became of one report. */
export type ReportOutcome =
  | { readonly status: 'STORED' | 'MERGED' | 'DUPLICATE'; readonly customerId: string; readonly interactionId: string }
  | { readonly status: 'CREATED' | 'UPDATED' | 'UNCHANGED'; readonly customerId: string }
  | { readonly status: 'RECORDED' | 'KNOWN'; readonly customerId: string }
  | { readonly status: 'SKIPPED' }
  | { readonly status: 'REJECTED'; readonly issue: Issue }

export interface IngestResult {
  /** In the order of the reports. */
  readonly outcomes: readonly ReportOutcome[]
  readonly stored: number
  readonly merged: number
  readonly duplicates: number
  readonly rejected: number
  /** Told of, or met for the first time in a contact. */
  readonly customersCreated: number
  readonly customersUpdated: number
  readonly customersUnchanged: number
  /** Consents and watermarks that told something new. */
  readonly recorded: number
  /** Records that are about no contact. */
  readonly skipped: number
}

/**
 * Takes a batch of reports in: one transaction, exact, idempotent, in any order. A report that cannot be taken
 * is kept as a rejected event and leaves the others alone; when the call returns, all of it is committed.
 */
export async function ingest(store: Store, reports: readonly Report[], context: IngestContext): Promise<IngestResult> {
  return retrying(() => store.db.transaction().execute((db) => ingestBatch(db, reports, context)))
}

async function ingestBatch(db: Db, reports: readonly Report[], context: IngestContext): Promise<IngestResult> {
  await joinWriters(db)
  const track = await trackOf(db, context.importRunId ?? null)
  const taken = await takeReports(db, reports, context, track)
  if (context.importRunId !== undefined) await advance(db, context.importRunId, taken, context, reports.length)
  return taken.result
}

interface Taken {
  readonly result: IngestResult
  /** Reports that told something new about contacts known from elsewhere than the import. */
  readonly mergedElsewhere: number
}

async function takeReports(db: Db, reports: readonly Report[], context: IngestContext, track: Track): Promise<Taken> {
  const settings = await readSettings(db)
  const outcomes: ReportOutcome[] = new Array(reports.length)
  const people = await lockPeople(db, settings, reports)
  for (const [index, report] of reports.entries()) {
    if (report.kind === 'SKIPPED') outcomes[index] = { status: 'SKIPPED' }
    const issue = report.kind === 'REJECTED' ? report.issue : people.issueOf(index)
    if (issue !== null) outcomes[index] = { status: 'REJECTED', issue }
  }
  const watermarks = await moveWatermarks(db, reports, people, outcomes)
  const changed = await admitContacts(db, reports, people, outcomes, watermarks)
  const beginning = { isSample: context.sample === true, priorVersion: settings.prior.version }
  const { created, rederived } = await applyCustomers(db, reports, people, outcomes, beginning)
  await addToldConsents(db, reports, people, outcomes, track)
  await writeWatermarks(db, watermarks.moved)
  await settleTimelines(db, settings, people, changed, rederived)
  await keepRejected(db, reports, outcomes, {
    run: track.run,
    connector: track.run?.connector ?? context.connector ?? null,
  })
  const mergedElsewhere = await track.note(db, outcomes, created)
  await takeAwaiting(db, changed, context.now)
  return { result: summed(outcomes, created.size), mergedElsewhere }
}

async function keepRejected(
  db: Db,
  reports: readonly Report[],
  outcomes: readonly ReportOutcome[],
  origin: Origin,
): Promise<void> {
  const kept = reports.flatMap((report, index) => {
    const outcome = outcomes[index]
    if (outcome?.status !== 'REJECTED') return []
    return [rejected(report, outcome.issue, origin)]
  })
  await keepRejectedEvents(db, kept)
}

/**
 * Replies that were refused because they came before what they answer are taken now, in the same transaction, as what
 * the import brought that had told of them.
 */
async function takeAwaiting(db: Db, changed: readonly ChangedContact[], now: Instant): Promise<void> {
  const arrived = changed.filter(({ before }) => before === null).map(({ contact }) => contact.id)
  const released = Map.groupBy(await releaseAwaiting(db, arrived), ({ importRunId }) => importRunId)
  for (const [importRunId, events] of released)
    await takeReports(db, events.map(awakened), { now }, await trackOf(db, importRunId))
}

function summed(outcomes: readonly ReportOutcome[], customersCreated: number): IngestResult {
  const count = (status: ReportOutcome['status']) => outcomes.filter((outcome) => outcome.status === status).length
  return {
    outcomes,
    stored: count('STORED'),
    merged: count('MERGED'),
    duplicates: count('DUPLICATE'),
    rejected: count('REJECTED'),
    customersCreated,
    customersUpdated: count('UPDATED'),
    customersUnchanged: count('UNCHANGED'),
    recorded: count('RECORDED'),
    skipped: count('SKIPPED'),
  }
}

async function advance(
  db: Db,
  importRunId: string,
  { result, mergedElsewhere }: Taken,
  { records, reading }: IngestContext,
  reports: number,
): Promise<void> {
  const { stored, merged, duplicates, rejected, recorded, skipped, customersCreated } = result
  const isOpen = await advanceImport(db, importRunId, {
    recordsDone: records ?? reports,
    stored,
    merged,
    duplicates,
    rejected,
    recorded,
    skipped,
    customers: customersCreated,
    mergedElsewhere,
    bytesRead: reading?.bytesRead ?? null,
    busyMs: Math.round(reading?.busyMs ?? 0),
  })
  if (!isOpen) throw new OperationError('CONFLICT', 'this import has ended, or somebody else goes on with it')
}
