/// <reference path="./web-assembly.d.ts" />
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { VALUE_PARSERS } from './types-of-values.ts'

/** What the embedded database is asked to do from outside the thread that it computes in, in the order of asking. */
export type ThreadRequest =
  | { readonly kind: 'QUERY'; readonly text: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'BEGIN' | 'COMMIT' | 'ROLLBACK' | 'CLOSE' }

export interface NumberedRequest {
  readonly number: number
  readonly request: ThreadRequest
}

/** `error` holds the fields of what was thrown, such as PostgreSQL's `code`, which a cloned Error would lose. */
export type ThreadResponse =
  | { readonly number: number; readonly result: unknown }
  | { readonly number: number; readonly error: { readonly message: string } }

interface OpenTransaction {
  readonly inside: Transaction
  readonly end: PromiseWithResolvers<void>
  readonly ended: Promise<void>
}

/** What the thread is given to begin with. */
export interface ThreadData {
  /** In memory when null. */
  readonly dataDir: string | null
  readonly pgliteWasmModule: WebAssembly.Module
}

const { dataDir, pgliteWasmModule } = workerData as ThreadData
const where = dataDir === null ? {} : { dataDir }
const opening = PGlite.create({ ...where, pgliteWasmModule, parsers: { ...VALUE_PARSERS } })
// Whoever asks first is told why it cannot be opened.
opening.catch(() => {})
let transaction: OpenTransaction | null = null

parentPort?.on('message', async ({ number, request }: NumberedRequest) => {
  try {
    answer({ number, result: await carryOut(request) })
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    answer({ number, error: { ...(thrown as object), message } })
  }
})

function answer(answered: ThreadResponse): void {
  parentPort?.postMessage(answered)
}

async function carryOut(request: ThreadRequest): Promise<unknown> {
  const pglite = await opening
  switch (request.kind) {
    case 'QUERY': {
      const { rows, affectedRows } = await (transaction?.inside ?? pglite).query(request.text, [...request.parameters])
      return { rows, affectedRows }
    }
    case 'BEGIN':
      transaction = await begin(pglite)
      return
    case 'COMMIT':
      transaction?.end.resolve()
      return ended()
    case 'ROLLBACK':
      transaction?.end.reject(new Error('rolled back'))
      return ended().catch(() => {})
    case 'CLOSE':
      return pglite.close()
  }
}

async function begin(pglite: PGlite): Promise<OpenTransaction> {
  const begun = Promise.withResolvers<Transaction>()
  const end = Promise.withResolvers<void>()
  const ended = pglite.transaction((inside) => {
    begun.resolve(inside)
    return end.promise
  })
  ended.catch(begun.reject)
  return { inside: await begun.promise, end, ended }
}

async function ended(): Promise<void> {
  const ending = transaction?.ended
  transaction = null
  await ending
}
