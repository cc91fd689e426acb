import { migrate, openStore } from '@wavelength/db'
import { createDatabase } from '@wavelength/db/testing'
import { startCluster } from '@wavelength/db/testing/throwaway-cluster'
import { chartCost } from './chart-cost.ts'
import type { Figure } from './figures.ts'
import { importRate } from './import-rate.ts'
import { ledgerSize } from './ledger-size.ts'
import { recommendationCost } from './recommendation-cost.ts'

export interface StoreSize {
  readonly size: number
  readonly batchSize: number
}

/** Everything that is measured on a filled store: the import that fills it, and what is asked of it then. */
export async function storeCost({ size, batchSize }: StoreSize): Promise<Figure[]> {
  const stop = await startCluster()
  try {
    const url = await createDatabase()
    const store = await openStore({ url })
    await migrate(store.db, 'UTC')
    const figures = [
      ...(await importRate(store, { url, size, batchSize })),
      ...(await ledgerSize(url)),
      ...(await recommendationCost(store)),
      ...(await chartCost(store)),
    ]
    await store.close()
    return figures
  } finally {
    stop()
  }
}
