import type { ImportRun } from '@wavelength/db'
import type { Operator } from '@wavelength/operations'
import type { ProgressDisplay } from '../terminal/progress-display.ts'
import { batchesOf, oneAhead, skipping } from './batches.ts'
import { fingerprintOf } from './fingerprint.ts'
import { bytesOf, type Input } from './inputs.ts'
import { type ImportPlan, reportsIn } from './plan.ts'
import type { Refusals } from './refusals.ts'

/** Half as many took a quarter longer a record; twice as many gain a twentieth, and block the embedded store twice as long. */
const BATCH_LENGTH = 2_000

export interface ImportContext {
  readonly operator: Operator
  readonly display: ProgressDisplay
  readonly refusals: Refusals
  readonly onResumed: (recordsDone: number) => void
  /** Aborted when the running batch shall be the last. */
  readonly signal: AbortSignal
}

export interface Imported {
  readonly run: ImportRun
  /** Records that this process read and stored; a resumed run has more. */
  readonly records: number
  readonly isFinished: boolean
}

/** Imports one input as one run, from where an unfinished run over the same content stands. */
export async function runImport(input: Input, plan: ImportPlan, context: ImportContext): Promise<Imported> {
  const { operator, signal } = context
  const fingerprint = await fingerprintOf(input, plan.how)
  const { run, isResumed } = await operator.beginImport({
    connector: plan.connector.name,
    fileName: input.name,
    fingerprint,
  })
  if (isResumed) context.onResumed(run.recordsDone)
  const progress = await takeAll(input, plan, context, run)
  if (signal.aborted) return { ...progress, isFinished: false }
  return { ...progress, run: await operator.finishImport({ importRunId: run.id }), isFinished: true }
}

async function takeAll(
  input: Input,
  plan: ImportPlan,
  { operator, display, refusals, signal }: ImportContext,
  begun: ImportRun,
): Promise<{ readonly run: ImportRun; readonly records: number }> {
  const all = bytesOf(input)
  let bytesRead = 0
  let run = begun
  const reports = reportsIn(input, plan, (bytes) => {
    bytesRead += bytes
  })
  for await (const batch of oneAhead(batchesOf(skipping(reports, begun.recordsDone), BATCH_LENGTH))) {
    const taken = await operator.takeBatch({ importRunId: run.id, reports: batch })
    refusals.note(taken.refusals)
    run = advanced(run, batch.length, taken)
    display.show({ done: run.recordsDone, share: all === null ? null : bytesRead / Math.max(1, all) })
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
    customers: run.customers + taken.customersCreated,
  }
}
