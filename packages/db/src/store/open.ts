import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../schema.generated.ts'
import { openEmbeddedThread } from './embedded.ts'
import { lockDirectory } from './lock.ts'
import { VALUE_PARSERS } from './types-of-values.ts'

export type Db = Kysely<Database>

/** An open database. `announce` tells other processes where to find the server that owns an embedded one. */
export interface Store {
  readonly db: Db
  readonly kind: 'EMBEDDED' | 'SERVER'
  readonly announce: (url: string, operatorToken: string) => void
  readonly close: () => Promise<void>
}

/** Opens PostgreSQL's server with a URL, else the embedded store in a directory (`null`: in memory). */
export async function openStore(
  where: { readonly url: string } | { readonly directory: string | null },
): Promise<Store> {
  return 'url' in where ? openServer(where.url) : openEmbedded(where.directory)
}

async function openEmbedded(directory: string | null): Promise<Store> {
  const lock = directory === null ? null : lockDirectory(directory)
  try {
    const pglite = await openEmbeddedThread(directory === null ? null : `${directory}/pglite`)
    const db = kysely(new PGliteDialect({ pglite }))
    const close = async () => {
      await db.destroy()
      lock?.release()
    }
    return { db, kind: 'EMBEDDED', announce: lock?.announce ?? (() => {}), close }
  } catch (thrown) {
    lock?.release()
    throw thrown
  }
}

/** A statement that waits longer than this has met a fault; the caller is told and may try again. */
const STATEMENT_TIMEOUT_MS = 60_000

function openServer(url: string): Store {
  const pool = new pg.Pool({
    connectionString: url,
    // Compiling a statement takes longer than our statements run.
    options: '-c jit=off',
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: 30_000,
    types: { getTypeParser: (oid, format) => (VALUE_PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as never },
  })
  // A connection that dies while idle is replaced at its next use; without a listener Node would stop.
  pool.on('error', () => {})
  const db = kysely(new PostgresDialect({ pool }))
  return { db, kind: 'SERVER', announce: () => {}, close: () => db.destroy() }
}

function kysely(dialect: PGliteDialect | PostgresDialect): Db {
  return new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] })
}
