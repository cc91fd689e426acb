import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AggregateSizes } from '../aggregates/aggregate-cost.ts'
import { type BigServer, bigServer } from '../aggregates/big-server.ts'
import { bigStore } from '../aggregates/big-store.ts'
import type { StoreSize } from '../aggregates/store-size.ts'
import { type Figure, type Findings, inOneTable } from '../figures.ts'
import type { Exported } from './export-run.ts'

const MEGABYTE = 2 ** 20
/** Left alone, the garbage of a long run grows with the memory that the machine has, and hides whether anything is held. */
const SMALL_HEAP = '--max-old-space-size=160'
const RUN = new URL('./export-run.ts', import.meta.url)

/** All contacts to Parquet, each size in a process of its own, so that its memory at the highest is its own. */
export async function exportCost({ sizes, contactsPerCustomer, ...which }: AggregateSizes): Promise<Findings> {
  const server = await bigServer(which)
  try {
    const figures: Figure[] = []
    for (const contacts of sizes)
      figures.push(...figuresOf(contacts, await exported(server, { contacts, contactsPerCustomer })))
    return inOneTable(figures)
  } finally {
    server.stop()
  }
}

async function exported(server: BigServer, size: StoreSize): Promise<Exported> {
  const { store, url } = await bigStore(server, size)
  await store.close()
  const child = fork(RUN, [url], { execArgv: [SMALL_HEAP] })
  const failed = once(child, 'exit').then(() => {
    throw new Error('the export ended before it was whole')
  })
  const [found] = await Promise.race([once(child, 'message'), failed])
  failed.catch(() => {})
  return found
}

function figuresOf(size: number, { rows, bytes, seconds, peakBytes, halfwayPeakBytes }: Exported): Figure[] {
  const name = `${size} contacts to Parquet`
  return [
    { name, value: rows / seconds, unit: 'contacts/s' },
    { name: `${name}, one contact in the file`, value: bytes / rows, unit: 'bytes' },
    { name: `${name}, memory at its highest in the first half`, value: halfwayPeakBytes / MEGABYTE, unit: 'MB' },
    { name: `${name}, memory at its highest`, value: peakBytes / MEGABYTE, unit: 'MB' },
  ]
}
