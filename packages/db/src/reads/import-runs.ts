import type { Instant } from '@wavelength/core'
import { IMPORT_PROGRESS, type ImportProgress, type ImportState } from '../import-run.ts'
import type { Db } from '../store/open.ts'

/** How far a run is and what can be done about it. */
export interface ImportStatus extends ImportProgress {
  readonly number: number
  readonly connector: string
  readonly fileName: string
  readonly state: ImportState
  readonly startedAt: Instant
  readonly finishedAt: Instant | null
  readonly advancedAt: Instant
  readonly bytesRead: number
  readonly bytesTotal: number | null
  readonly busyMs: number
  readonly error: string | null
  readonly uploadId: string | null
  readonly keepsTrack: boolean
  readonly mergedElsewhere: number
  readonly contactsRemoved: number
  readonly customersRemoved: number
}

const STATUS = [
  'number',
  'connector',
  'fileName',
  'state',
  'startedAt',
  'finishedAt',
  'advancedAt',
  ...IMPORT_PROGRESS,
  'bytesRead',
  'bytesTotal',
  'busyMs',
  'error',
  'uploadId',
  'keepsTrack',
  'mergedElsewhere',
  'contactsRemoved',
  'customersRemoved',
] as const satisfies readonly (keyof ImportStatus)[]

const IMPORTS_SHOWN = 20

/** The newest imports, newest first. */
export async function newestImports(db: Db): Promise<ImportStatus[]> {
  return db
    .selectFrom('importRun')
    .select([...STATUS])
    .orderBy('startedAt', 'desc')
    .orderBy('number', 'desc')
    .limit(IMPORTS_SHOWN)
    .execute()
}

export async function importByNumber(db: Db, number: number): Promise<ImportStatus | null> {
  const run = await db
    .selectFrom('importRun')
    .select([...STATUS])
    .where('number', '=', number)
    .executeTakeFirst()
  return run ?? null
}

/** When the latest import came to its end, or was undone; null when none has. */
export async function lastImportEndedAt(db: Db): Promise<Instant | null> {
  const row = await db
    .selectFrom('importRun')
    .select(({ fn }) => fn.max('advancedAt').as('endedAt'))
    .where('state', 'not in', ['QUEUED', 'RUNNING', 'UNDOING'])
    .executeTakeFirst()
  return row?.endedAt ?? null
}
