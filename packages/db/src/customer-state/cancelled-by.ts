import { sql } from 'kysely'
import type { Db } from '../store/open.ts'

interface Connections {
  readonly db: Db
  readonly transaction: Db
}

/** Runs long statements of a transaction that a server which is to stop need not wait for: the signal ends the one at work. */
export async function cancelledBy(
  signal: AbortSignal,
  { db, transaction }: Connections,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
  const cancel = () => void sql`select pg_cancel_backend(${rows[0]?.pid})`.execute(db).catch(() => {})
  signal.addEventListener('abort', cancel, { once: true })
  try {
    signal.throwIfAborted()
    await work()
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
