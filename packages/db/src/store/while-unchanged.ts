import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from './open.ts'

/** So many answers of a store are kept; the oldest makes room. */
const MOST_KEPT = 100

export interface Reading<Answer> {
  /** Tells the question from all others. */
  readonly question: string
  readonly now: Instant
  readonly read: () => Promise<Answer>
  /** The first instant after `now` whose answer may be another though nothing is written; null when there is none. */
  readonly changesAt: () => Promise<Instant | null>
}

interface Kept<Answer> {
  readonly answer: Answer
  readonly snapshot: string
  readonly from: Instant
  readonly until: Instant | null
}

/**
 * Reads only what may have changed since it was read. Whatever is written, by whichever process, makes another snapshot
 * of the store, and in the same snapshot everything reads the same.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-SNAPSHOT
 */
export function whileUnchanged<Answer>(): (db: Db, reading: Reading<Answer>) => Promise<Answer> {
  const keptOf = new WeakMap<Db, Map<string, Kept<Answer>>>()
  return async (db, { question, now, read, changesAt }) => {
    const all = keptOf.get(db) ?? new Map<string, Kept<Answer>>()
    keptOf.set(db, all)
    const snapshot = await snapshotOf(db)
    const kept = all.get(question)
    if (kept && kept.snapshot === snapshot && holdsAt(now, kept)) return kept.answer

    const answer = await read()
    const until = await changesAt()
    // Of what was written in between, the answer may tell only a part.
    if ((await snapshotOf(db)) === snapshot) keepNewest(all, question, { answer, snapshot, from: now, until })
    return answer
  }
}

async function snapshotOf(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
  return rows.map((row) => row.snapshot).join()
}

function holdsAt(now: Instant, { from, until }: Kept<unknown>): boolean {
  return from <= now && (until === null || now < until)
}

function keepNewest<Answer>(all: Map<string, Kept<Answer>>, question: string, kept: Kept<Answer>): void {
  all.delete(question)
  all.set(question, kept)
  const [oldest] = all.keys()
  if (all.size > MOST_KEPT && oldest !== undefined) all.delete(oldest)
}
