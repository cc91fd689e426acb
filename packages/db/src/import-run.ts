import type { ImportStateValue } from './schema.generated.ts'
import type { Db } from './store/open.ts'

export interface ImportProgress {
  readonly recordsDone: number
  readonly stored: number
  readonly merged: number
  readonly duplicates: number
  readonly rejected: number
  /** Consents and watermarks that told something new. */
  readonly recorded: number
  /** Records that are about no contact. */
  readonly skipped: number
  readonly customers: number
}

export interface ImportRun extends ImportProgress {
  readonly id: string
  /** Lasting, as the id is not. */
  readonly number: number
  readonly connector: string
  readonly fileName: string
}

export const IMPORT_PROGRESS = [
  'recordsDone',
  'stored',
  'merged',
  'duplicates',
  'rejected',
  'recorded',
  'skipped',
  'customers',
] as const
const RUN = ['id', 'number', 'connector', 'fileName', ...IMPORT_PROGRESS] as const

/** The newest run over a file with this content that did not come to its end. */
export async function unfinishedImport(db: Db, fingerprint: string): Promise<ImportRun | null> {
  const run = await db
    .selectFrom('importRun')
    .select([...RUN])
    .where('fingerprint', '=', fingerprint)
    .where('finishedAt', 'is', null)
    .orderBy('startedAt', 'desc')
    .executeTakeFirst()
  return run ?? null
}

export interface NewImport {
  readonly id: string
  readonly connector: string
  readonly fileName: string
  readonly fingerprint: string
  readonly bytesTotal?: number | null
  /** Shall it be known what it alone brought? */
  readonly keepsTrack?: boolean
  /** Of an uploaded file, with the options as JSON: the run waits for its turn. */
  readonly upload?: { readonly id: string; readonly options: object }
}

export async function beginImport(db: Db, { upload, ...run }: NewImport): Promise<ImportRun> {
  const waiting =
    upload === undefined
      ? {}
      : { uploadId: upload.id, options: JSON.stringify(upload.options), state: 'QUEUED' as const }
  return db
    .insertInto('importRun')
    .values({ ...run, ...waiting })
    .returning([...RUN])
    .executeTakeFirstOrThrow()
}

export interface ImportAdvance extends ImportProgress {
  readonly mergedElsewhere: number
  /** Of the file, from its beginning; null where that is not known. */
  readonly bytesRead: number | null
  readonly busyMs: number
}

/**
 * Adds a batch's counts; part of the batch's own transaction, so that progress and content cannot part. False when the
 * run has ended or somebody else goes on with it, and then the batch must not be kept.
 */
export async function advanceImport(db: Db, id: string, { bytesRead, ...added }: ImportAdvance): Promise<boolean> {
  const sums = [...IMPORT_PROGRESS, 'mergedElsewhere', 'busyMs'] as const
  const advanced = await db
    .updateTable('importRun')
    .set((eb) => Object.fromEntries(sums.map((name) => [name, eb(name, '+', added[name])])))
    .set({ advancedAt: new Date(), ...(bytesRead === null ? {} : { bytesRead }) })
    .where('id', '=', id)
    .where('state', '=', 'RUNNING')
    .executeTakeFirst()
  return advanced.numUpdatedRows > 0n
}

export async function finishImport(db: Db, id: string, at: Date): Promise<ImportRun> {
  return db
    .updateTable('importRun')
    .set((eb) => ({
      finishedAt: at,
      state: 'FINISHED',
      error: null,
      bytesRead: eb.fn.coalesce('bytesTotal', 'bytesRead'),
    }))
    .where('id', '=', id)
    .returning([...RUN])
    .executeTakeFirstOrThrow()
}

/**
 * Takes an unfinished run over under a new id. Whoever ran it before counts into nothing from here on, so that two
 * that read the same file can never move the mark past what only one of them has done. Null when it has ended or moved on.
 */
export async function takeOverImport(db: Db, id: string, newId: string): Promise<ImportRun | null> {
  return db.transaction().execute(async (transaction) => {
    const run = await transaction
      .updateTable('importRun')
      .set({ id: newId, state: 'RUNNING', error: null, advancedAt: new Date() })
      .where('id', '=', id)
      .where('finishedAt', 'is', null)
      .returning([...RUN])
      .executeTakeFirst()
    await transaction.updateTable('rejectedEvent').set({ importRunId: newId }).where('importRunId', '=', id).execute()
    return run ?? null
  })
}

export async function isImportOpen(db: Db, id: string): Promise<boolean> {
  const run = await db
    .selectFrom('importRun')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'RUNNING')
    .executeTakeFirst()
  return run !== undefined
}

type HeldRun = Pick<ImportRun, 'number' | 'connector'> & { readonly keepsTrack: boolean }

/** The number of a run of which is kept what it brought. Holds it: it can neither be undone nor taken over meanwhile. */
export async function holdTrackedRun(db: Db, id: string): Promise<HeldRun | null> {
  const run = await db
    .selectFrom('importRun')
    .select(['number', 'connector', 'keepsTrack', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (run === undefined) return null
  const isTracked = run.keepsTrack && run.state !== 'UNDOING' && run.state !== 'UNDONE'
  return { number: run.number, connector: run.connector, keepsTrack: isTracked }
}

export type ImportState = ImportStateValue

/** Why it could not go on. It stays unfinished, so that it can be gone on with. */
export async function failImport(db: Db, number: number, error: string): Promise<void> {
  await db
    .updateTable('importRun')
    .set({ state: 'FAILED', error })
    .where('number', '=', number)
    .where('state', 'in', ['QUEUED', 'RUNNING'])
    .execute()
}

export interface WaitingImport {
  readonly id: string
  readonly number: number
  readonly uploadId: string
  readonly options: unknown
}

/** The runs over uploaded files that are still to be carried out, in the order of their arrival. */
export async function waitingImports(db: Db): Promise<WaitingImport[]> {
  const rows = await db
    .selectFrom('importRun')
    .select(['id', 'number', 'uploadId', 'options'])
    .where('state', 'in', ['QUEUED', 'RUNNING'])
    .where('uploadId', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.flatMap(({ uploadId, ...run }) => (uploadId === null ? [] : [{ ...run, uploadId }]))
}

/** The runs that are still to be undone. */
export async function halfUndoneImports(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('importRun')
    .select('number')
    .where('state', '=', 'UNDOING')
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

/** A run that failed waits for its turn again. False when it is none. */
export async function requeueImport(db: Db, number: number): Promise<boolean> {
  const queued = await db
    .updateTable('importRun')
    .set({ state: 'QUEUED', error: null })
    .where('number', '=', number)
    .where('state', '=', 'FAILED')
    .executeTakeFirst()
  return queued.numUpdatedRows > 0n
}
