import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { migrate, openStore } from '@wavelength/db'
import { createDatabase } from '@wavelength/db/testing'
import { startCluster } from '@wavelength/db/testing/throwaway-cluster'
import { chartCost } from './chart-cost.ts'
import { asTable } from './figures.ts'
import { importRate } from './import-rate.ts'
import { recommendationCost } from './recommendation-cost.ts'

const USAGE = `Measures the store side by side in one run, on a PostgreSQL of its own; prints a table and writes JSON.

  npx pnpm bench [--contacts 100000] [--batch 1000] [--json bench-result.json]
`

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '100000' },
    batch: { type: 'string', default: '1000' },
    json: { type: 'string', default: 'bench-result.json' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(USAGE)
} else {
  await measure(Number(values.contacts), Number(values.batch))
}

async function measure(size: number, batchSize: number): Promise<void> {
  const stop = await startCluster()
  try {
    const url = await createDatabase()
    const store = await openStore({ url })
    await migrate(store.db, 'UTC')
    const figures = [
      ...(await importRate(store, { url, size, batchSize })),
      ...(await recommendationCost(store)),
      ...(await chartCost(store)),
    ]
    await store.close()
    console.log(asTable(figures))
    writeFileSync(values.json, `${JSON.stringify({ size, batchSize, figures }, null, 2)}\n`)
  } finally {
    stop()
  }
}
