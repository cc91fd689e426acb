import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Store } from '@wavelength/db'
import { ingest } from '@wavelength/operations'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { BENCH_NOW, contacts } from './business.ts'
import { type Figure, seconds } from './figures.ts'
import { inBatches } from './in-batches.ts'

export interface ImportSize {
  readonly url: string
  readonly size: number
  readonly batchSize: number
}

/** History in by batches with everything derived, against bare COPY of the same rows into the same indexed table. */
export async function importRate(store: Store, { url, size, batchSize }: ImportSize): Promise<Figure[]> {
  const imported = await seconds(async () => {
    for (const batch of inBatches(contacts(size), batchSize)) await ingest(store, batch, { now: BENCH_NOW })
  })
  const copied = await copySeconds(url)
  return [
    { name: `import of ${size} contacts, batches of ${batchSize}`, value: size / imported, unit: 'contacts/s' },
    { name: 'bare COPY of the same rows', value: size / copied, unit: 'contacts/s' },
    { name: 'import / COPY', value: copied / imported, unit: 'ratio' },
  ]
}

async function copySeconds(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table interaction_copy (like interaction including all)')
  const rows: Buffer[] = []
  for await (const chunk of client.query(copyTo('copy interaction to stdout'))) rows.push(chunk as Buffer)
  const taken = await seconds(() =>
    pipeline(Readable.from(rows), client.query(copyFrom('copy interaction_copy from stdin'))),
  )
  await client.query('drop table interaction_copy')
  await client.end()
  return taken
}
