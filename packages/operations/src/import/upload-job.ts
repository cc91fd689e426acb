import { randomUUID } from 'node:crypto'
import { failImport, faultOf, type Store, takeOverImport, waitingImports } from '@wavelength/db'
import { localOperator } from '../local-operator.ts'
import { OperationError } from '../operation-error.ts'
import { type ImportAsked, planImport } from './plan.ts'
import { goOn } from './run-import.ts'
import type { Uploads } from './uploads.ts'

/** Text packs to a fifth or a tenth; what unfolds to more than this is made to do harm. */
const UNFOLDS_AT_MOST = 10

interface UploadJob {
  readonly store: Store
  readonly uploads: Uploads
  readonly now: () => number
  readonly mostBytes: number
}

export function mostUnfolded(mostBytes: number): number {
  return UNFOLDS_AT_MOST * mostBytes
}

/** Carries out what is left of the import of an uploaded file. What goes wrong is kept with the run, and thrown. */
export async function importUpload(job: UploadJob, number: number, signal: AbortSignal): Promise<void> {
  try {
    await goOnWith(job, number, signal)
  } catch (thrown) {
    if (!signal.aborted) await failImport(job.store.db, number, wordsFor(thrown)).catch(() => {})
    throw thrown
  }
}

async function goOnWith(
  { store, uploads, now, mostBytes }: UploadJob,
  number: number,
  signal: AbortSignal,
): Promise<void> {
  const waiting = (await waitingImports(store.db)).find((each) => each.number === number)
  if (waiting === undefined) return
  const upload = await uploads.find(waiting.uploadId)
  if (upload === null) throw new OperationError('NOT_FOUND', 'The uploaded file is gone. Send it again.')
  const planned = planImport(waiting.options as ImportAsked)
  if (planned.status === 'rejected') throw new OperationError('BAD_INPUT', planned.issues[0]?.message ?? '')
  const run = await takeOverImport(store.db, waiting.id, randomUUID())
  if (run === null) return
  const limits = { signal, mostBytes: mostUnfolded(mostBytes) }
  const context = { operator: localOperator(store, now), ...limits }
  const { isFinished } = await goOn(uploads.inputOf(upload), planned.plan, context, run)
  if (isFinished) await uploads.remove(upload.id)
}

/** Only what was written for people is shown to them. */
function wordsFor(thrown: unknown): string {
  if (thrown instanceof OperationError) return thrown.message
  if (faultOf(thrown) === 'UNAVAILABLE')
    return 'The database could not be reached. Start the import again: it goes on from there.'
  return 'Something went wrong on our side. Start the import again: it goes on from there.'
}
