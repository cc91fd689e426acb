import type { Instant } from '@wavelength/core'
import { type AuditRow, newestAuditEvents, type Store } from '@wavelength/db'
import type { ActorKind, AuditAction } from './deed.ts'
import { chained, NO_HASH } from './write-audit.ts'

export interface AuditEvent {
  readonly position: number
  readonly at: Instant
  readonly actorKind: ActorKind
  readonly actorId: string | null
  readonly action: AuditAction
  readonly subject: string
  readonly hash: string
  /** Does it follow unchanged on the event before? */
  readonly isIntact: boolean
}

/** What was done, newest first: so many, from before a position on. */
export async function auditTrail(
  { db }: Store,
  { first, before }: { readonly first: number; readonly before: number | null },
): Promise<AuditEvent[]> {
  return judged(await newestAuditEvents(db, { limit: first + 1, before })).slice(0, first)
}

/** Rows newest first; the last one is judged as if there were none before it. */
export function judged(rows: readonly AuditRow[]): AuditEvent[] {
  return rows.map((row, at) => eventOf(row, rows[at + 1] ?? null))
}

function eventOf({ previousHash, ...row }: AuditRow, before: AuditRow | null): AuditEvent {
  const follows =
    before === null
      ? row.position === 1 && previousHash === NO_HASH
      : row.position === before.position + 1 && previousHash === before.hash
  const isIntact = follows && row.hash === chained(previousHash, row)
  return { ...row, ...known(row), isIntact }
}

/** Only these words are ever written there. */
function known({ actorKind, action }: AuditRow | Omit<AuditRow, 'previousHash'>) {
  return { actorKind: actorKind as ActorKind, action: action as AuditAction }
}
