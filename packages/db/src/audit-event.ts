import type { Instant } from '@wavelength/core'
import { lockAll } from './lock-rows.ts'
import type { Db } from './store/open.ts'

/** What happened, without the hashes that chain it to what happened before. */
export interface AuditFacts {
  /** 1, 2, 3 ... without gaps. */
  readonly position: number
  readonly at: Instant
  readonly actorKind: string
  readonly actorId: string | null
  readonly action: string
  readonly subject: string
}

export interface AuditRow extends AuditFacts {
  readonly previousHash: string
  readonly hash: string
}

const COLUMNS = ['position', 'at', 'actorKind', 'actorId', 'action', 'subject', 'previousHash', 'hash'] as const

/** The latest event, or null; nobody else adds one until the transaction ends. */
export async function holdLatestAuditEvent(db: Db): Promise<AuditRow | null> {
  await lockAll(db, ['audit_event'])
  const [latest] = await newestAuditEvents(db, { limit: 1, before: null })
  return latest ?? null
}

export async function writeAuditEvent(db: Db, { at, ...row }: AuditRow): Promise<void> {
  await db
    .insertInto('auditEvent')
    .values({ ...row, at: new Date(at) })
    .execute()
}

/** Newest first, from before a position on. */
export async function newestAuditEvents(
  db: Db,
  { limit, before }: { readonly limit: number; readonly before: number | null },
): Promise<AuditRow[]> {
  return db
    .selectFrom('auditEvent')
    .select([...COLUMNS])
    .$if(before !== null, (query) => query.where('position', '<', before))
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
}
