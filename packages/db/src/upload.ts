import { sql } from 'kysely'
import type { Db } from './store/open.ts'

/** A file that lies ready to be imported. */
export interface Upload {
  readonly id: string
  readonly connector: string
  readonly fileName: string
  readonly bytes: number
  readonly receivedAt: number
}

const UPLOAD = ['id', 'connector', 'fileName', 'bytes', 'receivedAt'] as const

export async function keepUpload(db: Db, upload: Upload): Promise<void> {
  await db
    .insertInto('upload')
    .values({ ...upload, receivedAt: new Date(upload.receivedAt) })
    .execute()
}

export async function uploadById(db: Db, id: string): Promise<Upload | null> {
  const upload = await db
    .selectFrom('upload')
    .select([...UPLOAD])
    .where('id', '=', id)
    .executeTakeFirst()
  return upload ?? null
}

export async function forgetUpload(db: Db, id: string): Promise<void> {
  await db.deleteFrom('upload').where('id', '=', id).execute()
}

/** Uploads from before that time which no import waits for. */
export async function uploadsToForget(db: Db, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('upload')
    .select('id')
    .where('receivedAt', '<', sql<number>`${before}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('importRun')
            .select('importRun.id')
            .whereRef('importRun.uploadId', '=', 'upload.id')
            .where('importRun.state', 'in', ['QUEUED', 'RUNNING']),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Of all uploads together. */
export async function bytesWaiting(db: Db): Promise<number> {
  const { bytes } = await db
    .selectFrom('upload')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('bytes'), sql<number>`0`).as('bytes'))
    .executeTakeFirstOrThrow()
  return Number(bytes)
}
