import { createHash } from 'node:crypto'
import { type AuditFacts, type Db, holdLatestAuditEvent, type Store, writeAuditEvent } from '@wavelength/db'
import type { AuditAction, Deed } from './deed.ts'

/** The hash before the first event. */
export const NO_HASH = '0'.repeat(64)

/** What was done to what. The subject is an id or the name of a file or a segment, never a person. */
interface Done {
  readonly action: AuditAction
  readonly subject: string
}

/** Adds to the trail; called within the transaction of what was done, so that there is never one without the other. */
export async function writeAudit(db: Db, { actor, now }: Deed, { action, subject }: Done): Promise<void> {
  const latest = await holdLatestAuditEvent(db)
  const position = (latest?.position ?? 0) + 1
  const facts = { position, at: now, actorKind: actor.kind, actorId: actor.id, action, subject }
  const previousHash = latest?.hash ?? NO_HASH
  await writeAuditEvent(db, { ...facts, previousHash, hash: chained(previousHash, facts) })
}

/** The same for what has no transaction of its own. */
export async function noteAudit({ db }: Store, deed: Deed, done: Done): Promise<void> {
  await db.transaction().execute((inside) => writeAudit(inside, deed, done))
}

/** SHA-256 of the hash before and of what happened, in a spelling that never changes. */
export function chained(
  previousHash: string,
  { position, at, actorKind, actorId, action, subject }: AuditFacts,
): string {
  const facts = JSON.stringify([position, new Date(at).toISOString(), actorKind, actorId, action, subject])
  return createHash('sha256').update(`${previousHash}\n${facts}`).digest('hex')
}
