import { parentPort, workerData } from 'node:worker_threads'
import { type Channel, DEFAULT_PRIOR, messageOf, rankCustomer } from '@wavelength/core'
import { book } from './book.ts'
import { BENCH_NOW } from './business.ts'

/** What one core is to score. */
export interface CampaignShare {
  readonly customers: number
  readonly seed: number
}

/** Customers scored so far, and how many of them are best reached on each channel. */
export interface CampaignProgress {
  readonly scored: number
  readonly firsts: Readonly<Partial<Record<Channel, number>>>
}

const REPORTED_EVERY = 5_000
const share: CampaignShare = workerData
const message = messageOf('REMINDER', { messageKey: 'campaign' })
const firsts: Partial<Record<Channel, number>> = {}
let scored = 0

for (const ledger of book(share.customers, share.seed)) {
  const [first] = rankCustomer({ ledger, message, now: BENCH_NOW, prior: DEFAULT_PRIOR })
  if (first !== undefined) firsts[first.channel] = (firsts[first.channel] ?? 0) + 1
  scored++
  if (scored % REPORTED_EVERY === 0) parentPort?.postMessage({ scored, firsts } satisfies CampaignProgress)
}
parentPort?.postMessage({ scored, firsts } satisfies CampaignProgress)
