import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CampaignProgress, CampaignShare } from './campaign-share.ts'
import type { Figure } from './figures.ts'

const MEGABYTE = 2 ** 20

/** A whole book scored again for one campaign in one pass, on all cores, with only a few customers in memory. */
export async function campaignCost(customers: number): Promise<Figure[]> {
  const cores = availableParallelism()
  const memory = new MemoryByHalf(customers)
  const started = { at: performance.now(), cpu: process.cpuUsage() }
  const perCore = Math.ceil(customers / cores)
  await Promise.all(Array.from({ length: cores }, (_, core) => scored({ customers: perCore, seed: core + 1 }, memory)))
  const took = (performance.now() - started.at) / 1000
  const { user, system } = process.cpuUsage(started.cpu)
  return [
    { name: `${customers} customers scored for one campaign, ${cores} cores`, value: took, unit: 's' },
    { name: 'customers scored', value: customers / took, unit: 'per second' },
    { name: 'one customer, of one core', value: (user + system) / customers, unit: 'µs' },
    { name: 'memory at its highest in the first half', value: memory.first / MEGABYTE, unit: 'MB' },
    { name: 'memory at its highest in the second half', value: memory.second / MEGABYTE, unit: 'MB' },
  ]
}

/** The most memory in use while each half of the customers is scored: flat when the two are about the same. */
class MemoryByHalf {
  first = 0
  second = 0
  readonly #customers: number
  #scored = 0

  constructor(customers: number) {
    this.#customers = customers
  }

  note(more: number): void {
    this.#scored += more
    const used = process.memoryUsage.rss()
    if (this.#scored < this.#customers / 2) this.first = Math.max(this.first, used)
    else this.second = Math.max(this.second, used)
  }
}

function scored(share: CampaignShare, memory: MemoryByHalf): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const worker = new Worker(new URL('./campaign-share.ts', import.meta.url), { workerData: share })
  let before = 0
  worker.on('message', (progress: CampaignProgress) => {
    memory.note(progress.scored - before)
    before = progress.scored
  })
  worker.on('error', reject)
  worker.on('exit', () => resolve())
  return promise
}
