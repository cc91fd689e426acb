import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from './open.ts'

/** Of one store; the oldest answer makes room. */
const MOST_ANSWERS = 100

export interface Cacheable<Answer> {
  /** Tells the question from all others. */
  readonly question: string
  readonly now: Instant
  readonly read: () => Promise<Answer>
  /** The first instant after `now` whose answer may be another though nothing is written; null when there is none. */
  readonly changesAt: () => Promise<Instant | null>
}

interface Cached<Answer> {
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
export function snapshotCache<Answer>(): (db: Db, asked: Cacheable<Answer>) => Promise<Answer> {
  const answersOf = new WeakMap<Db, Map<string, Cached<Answer>>>()
  return async (db, { question, now, read, changesAt }) => {
    const answers = answersOf.get(db) ?? new Map<string, Cached<Answer>>()
    answersOf.set(db, answers)
    const snapshot = await snapshotOf(db)
    const cached = answers.get(question)
    if (cached && cached.snapshot === snapshot && holdsAt(now, cached)) return cached.answer

    const answer = await read()
    const until = await changesAt()
    // Of what was written in between, the answer may tell only a part.
    if ((await snapshotOf(db)) === snapshot) put(answers, question, { answer, snapshot, from: now, until })
    return answer
  }
}

async function snapshotOf(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db)
  return rows.map((row) => row.snapshot).join()
}

function holdsAt(now: Instant, { from, until }: Cached<unknown>): boolean {
  return from <= now && (until === null || now < until)
}

function put<Answer>(answers: Map<string, Cached<Answer>>, question: string, cached: Cached<Answer>): void {
  answers.delete(question)
  answers.set(question, cached)
  const [oldest] = answers.keys()
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
}
