import { parentPort } from 'node:worker_threads'
import type { CustomerHistory } from '@wavelength/core'
import { candidateOf, type Fit } from './candidate.ts'

/** What the thread that reads the store sends: histories in batches, then what to make of them. */
export type ToFitWorker =
  | { readonly kind: 'HISTORIES'; readonly histories: readonly CustomerHistory[] }
  | { readonly kind: 'FIT'; readonly fit: Fit }

const histories: CustomerHistory[] = []

parentPort?.on('message', (message: ToFitWorker) => {
  if (message.kind === 'HISTORIES') histories.push(...message.histories)
  else parentPort?.postMessage(candidateOf(histories, message.fit))
})
