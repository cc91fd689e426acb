import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CustomerHistory } from '@wavelength/core'
import type { Candidate, Fit } from './candidate.ts'
import type { ToFitWorker } from './fit-worker.ts'

/**
 * Learns in a thread of its own, so that this one answers meanwhile. The histories go over batch by batch and are
 * kept on the other side only.
 */
export async function fitInWorker(
  batches: AsyncIterable<readonly CustomerHistory[]>,
  fit: Fit,
  signal: AbortSignal,
): Promise<Candidate> {
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url))
  const send = (message: ToFitWorker) => worker.postMessage(message)
  // Listened for from the start: a thread that cannot begin says so before the first batch is read.
  const answer = once(worker, 'message', { signal })
  answer.catch(() => {})
  try {
    for await (const histories of batches) send({ kind: 'HISTORIES', histories })
    send({ kind: 'FIT', fit })
    const [candidate] = await answer
    return candidate as Candidate
  } finally {
    await worker.terminate()
  }
}
