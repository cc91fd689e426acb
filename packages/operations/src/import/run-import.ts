import type { ImportRun } from '@wavelength/db'
import type { Operator, Refusal } from '../operator.ts'
import { batchesOf, oneAhead, skipping } from './batches.ts'
import { fingerprintOf } from './fingerprint.ts'
import { bytesOf, type Input } from './input.ts'
import { type ImportPlan, reportsIn } from './plan.ts'

/** Half as many took a quarter longer a record; twice as many gain a twentieth, and block the embedded store twice as long. */
const BATCH_LENGTH = 2_000

export interface ImportContext {
  readonly operator: Pick<Operator, 'beginImport' | 'takeBatch' | 'finishImport'>
  /** Told after every batch; `share` is of the bytes, null where their number is not known. */
  readonly onProgress?: (progress: { readonly done: number; readonly share: number | null }) => void
  readonly onRefused?: (refusals: readonly Refusal[]) => void
  readonly onResumed?: (recordsDone: number) => void
  /** Aborted when the running batch shall be the last. */
  readonly signal: AbortSignal
  /** Compressed bytes that unfold to more than this break off. */
  readonly mostBytes?: number
}

export interface Imported {
  readonly run: ImportRun
  /** Records that this process read and stored; a resumed run has more. */
  readonly records: number
  readonly isFinished: boolean
}

/** Imports one input as one run, from where an unfinished run over the same content stands. */
export async function runImport(input: Input, plan: ImportPlan, context: ImportContext): Promise<Imported> {
  const { run, isResumed } = await context.operator.beginImport({
    connector: plan.connector.name,
    fileName: input.name,
    fingerprint: await fingerprintOf(input, plan.asked),
    bytes: bytesOf(input),
  })
  if (isResumed) context.onResumed?.(run.recordsDone)
  return goOn(input, plan, context, run)
}

/** Carries out what is left of a run that has begun. */
export async function goOn(input: Input, plan: ImportPlan, context: ImportContext, run: ImportRun): Promise<Imported> {
  const progress = await takeAll(input, plan, context, run)
  if (context.signal.aborted) return { ...progress, isFinished: false }
  return { ...progress, run: await context.operator.finishImport({ importRunId: run.id }), isFinished: true }
}

async function takeAll(
  input: Input,
  plan: ImportPlan,
  { operator, onProgress, onRefused, signal, ...limits }: ImportContext,
  begun: ImportRun,
): Promise<{ readonly run: ImportRun; readonly records: number }> {
  const all = bytesOf(input)
  let bytesRead = 0
  let run = begun
  const onRead = (bytes: number) => {
    bytesRead += bytes
  }
  const reports = reportsIn(input, plan, { ...limits, onRead })
  let since = performance.now()
  for await (const batch of oneAhead(batchesOf(skipping(reports, begun.recordsDone), BATCH_LENGTH))) {
    const reading = { bytesRead: all === null ? null : bytesRead, busyMs: performance.now() - since }
    since = performance.now()
    const taken = await operator.takeBatch({ importRunId: run.id, reports: batch, reading })
    onRefused?.(taken.refusals)
    run = advanced(run, batch.length, taken)
    onProgress?.({ done: run.recordsDone, share: all === null ? null : bytesRead / Math.max(1, all) })
    if (signal.aborted) break
  }
  return { run, records: run.recordsDone - begun.recordsDone }
}

type Counts = Awaited<ReturnType<Operator['takeBatch']>>

function advanced(run: ImportRun, records: number, taken: Counts): ImportRun {
  return {
    ...run,
    recordsDone: run.recordsDone + records,
    stored: run.stored + taken.stored,
    merged: run.merged + taken.merged,
    duplicates: run.duplicates + taken.duplicates,
    rejected: run.rejected + taken.rejected,
    recorded: run.recorded + taken.recorded,
    skipped: run.skipped + taken.skipped,
    customers: run.customers + taken.customersCreated,
  }
}
