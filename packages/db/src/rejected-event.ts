import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import { insertOf } from './bulk.ts'
import type { Db } from './store/open.ts'

export interface RejectedEvent {
  /** Derived from what was rejected, so that the same rubbish twice is kept once. */
  readonly id: string
  readonly source: string | null
  readonly position: string
  readonly code: string
  readonly message: string
  readonly field: readonly string[]
  /** The event as JSON text, to be tried again. */
  readonly raw: string
  /** The interaction whose arrival makes the event acceptable. */
  readonly awaits: string | null
  readonly importRunId: string | null
  /** What read it; null for what came through the API. */
  readonly connector: string | null
}

const COLUMNS = [
  'id',
  'source',
  'position',
  'code',
  'message',
  'field',
  'raw',
  'awaits',
  'importRunId',
  'connector',
] as const

export async function keepRejectedEvents(db: Db, events: readonly RejectedEvent[]): Promise<void> {
  if (events.length === 0) return
  await sql`${insertOf('rejectedEvent', COLUMNS, events)} on conflict (id) do nothing`.execute(db)
}

/** Takes out the rejected events that waited for one of these interactions. */
export async function releaseAwaiting(
  db: Db,
  interactionIds: readonly string[],
): Promise<Pick<RejectedEvent, 'id' | 'position' | 'raw' | 'importRunId'>[]> {
  if (interactionIds.length === 0) return []
  return db
    .deleteFrom('rejectedEvent')
    .where('awaits', 'in', [...interactionIds])
    .returning(['id', 'position', 'raw', 'importRunId'])
    .execute()
}

export async function countRejectedEvents(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('rejectedEvent')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export interface Rejection extends Pick<RejectedEvent, 'position' | 'code' | 'message' | 'field' | 'raw'> {
  /** Its place in the order in which events were refused. */
  readonly number: number
}

const REJECTION = [
  'rejectedEvent.number',
  'rejectedEvent.position',
  'rejectedEvent.code',
  'rejectedEvent.message',
  'rejectedEvent.field',
  'rejectedEvent.raw',
] as const

/** What an import could not take, in the order of the file, after the given one. */
export async function rejectionsOf(
  db: Db,
  runNumber: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Rejection[]> {
  return db
    .selectFrom('rejectedEvent')
    .innerJoin('importRun', 'importRun.id', 'rejectedEvent.importRunId')
    .select([...REJECTION])
    .where('importRun.number', '=', runNumber)
    .where('rejectedEvent.number', '>', after)
    .orderBy('rejectedEvent.number')
    .limit(limit)
    .execute()
}

/** What a connector could not take of files and deliveries, the newest first. */
export async function newestRejections(
  db: Db,
  connector: string,
  limit: number,
): Promise<(Rejection & { readonly receivedAt: Instant })[]> {
  return db
    .selectFrom('rejectedEvent')
    .select([...REJECTION, 'rejectedEvent.receivedAt'])
    .where('connector', '=', connector)
    .orderBy('rejectedEvent.number', 'desc')
    .limit(limit)
    .execute()
}
