import type { Db } from './store/open.ts'

export interface ImportProgress {
  readonly recordsDone: number
  readonly stored: number
  readonly merged: number
  readonly duplicates: number
  readonly rejected: number
  readonly customers: number
}

export interface ImportRun extends ImportProgress {
  readonly id: string
  readonly connector: string
  readonly fileName: string
}

const PROGRESS = ['recordsDone', 'stored', 'merged', 'duplicates', 'rejected', 'customers'] as const

/** The newest run over a file with this content that did not come to its end. */
export async function unfinishedImport(db: Db, fingerprint: string): Promise<ImportRun | null> {
  const run = await db
    .selectFrom('importRun')
    .select(['id', 'connector', 'fileName', ...PROGRESS])
    .where('fingerprint', '=', fingerprint)
    .where('finishedAt', 'is', null)
    .orderBy('startedAt', 'desc')
    .executeTakeFirst()
  return run ?? null
}

export async function beginImport(
  db: Db,
  run: { readonly id: string; readonly connector: string; readonly fileName: string; readonly fingerprint: string },
): Promise<void> {
  await db.insertInto('importRun').values(run).execute()
}

/** Adds a batch's counts; part of the batch's own transaction, so that progress and content cannot part. */
export async function advanceImport(db: Db, id: string, progress: ImportProgress): Promise<void> {
  await db
    .updateTable('importRun')
    .set((eb) => Object.fromEntries(PROGRESS.map((name) => [name, eb(name, '+', progress[name])])))
    .where('id', '=', id)
    .execute()
}

export async function finishImport(db: Db, id: string, at: Date): Promise<ImportRun> {
  return db
    .updateTable('importRun')
    .set({ finishedAt: at })
    .where('id', '=', id)
    .returning(['id', 'connector', 'fileName', ...PROGRESS])
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
      .set({ id: newId })
      .where('id', '=', id)
      .where('finishedAt', 'is', null)
      .returning(['id', 'connector', 'fileName', ...PROGRESS])
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
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return run !== undefined
}
