import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PGliteDialectConfig } from 'kysely'
import type { ThreadData } from './embedded-thread.ts'
import { requestsTo } from './thread-requests.ts'

/** As much of PGlite as Kysely asks of it. */
type Embedded = Exclude<PGliteDialectConfig['pglite'], (...parameters: never) => unknown>

/**
 * PGlite in a thread of its own (in memory when `dataDir` is null): while it computes, requests, timers and signals have
 * their turn. Only one may ask at a time, which Kysely sees to.
 */
export async function openEmbeddedThread(dataDir: string | null): Promise<Embedded> {
  const workerData: ThreadData = { dataDir, pgliteWasmModule: await compiledOnce() }
  const thread = new Worker(new URL('./embedded-thread.ts', import.meta.url), { workerData })
  const ask = requestsTo(thread)
  const query = <T>(text: string, parameters: unknown[] = []) =>
    ask<{ rows: T[]; fields: [] }>({ kind: 'QUERY', text, parameters })
  try {
    await query('select 1')
  } catch (thrown) {
    await thread.terminate()
    throw thrown
  }

  let closed = false
  return {
    ready: true,
    waitReady: Promise.resolve(),
    get closed() {
      return closed
    },
    query,
    async transaction(work) {
      await ask({ kind: 'BEGIN' })
      try {
        const result = await work({ query, rollback: () => ask({ kind: 'ROLLBACK' }) })
        await ask({ kind: 'COMMIT' })
        return result
      } catch (thrown) {
        await ask({ kind: 'ROLLBACK' })
        throw thrown
      }
    },
    async close() {
      closed = true
      await ask({ kind: 'CLOSE' })
      await thread.terminate()
    },
  }
}

let compiled: Promise<WebAssembly.Module> | null = null

/** The code of the database, for all threads of this process: they share what is found out about it while it runs. */
function compiledOnce(): Promise<WebAssembly.Module> {
  const folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  compiled ??= readFile(join(folder, 'pglite.wasm')).then((code) => WebAssembly.compile(code))
  return compiled
}
