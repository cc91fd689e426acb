import type { CustomerHistory } from '@wavelength/core'
import { customersById, type Db, historiesOf, nextCustomersWithInteractions } from '@wavelength/db'

/** More customers teach hardly more about customers in general, and cost time and memory. */
const MOST_CUSTOMERS = 20_000
/** About half a gigabyte in the thread that learns. */
const MOST_CONTACTS = 500_000
/** Small enough that who asks meanwhile waits for a moment only. */
const CUSTOMERS_AT_A_TIME = 25

interface Asked {
  readonly reportingZone: string
  /** Histories of the sample business, or of customers who exist? Never of both. */
  readonly ofSample: boolean
  readonly onProgress: (customers: number) => void
}

/** Whole histories of customers in the order of their ids, which are hashes: so whoever comes first is a fair sample. */
export async function* readHistories(
  db: Db,
  { reportingZone, ofSample, onProgress }: Asked,
): AsyncGenerator<CustomerHistory[]> {
  let after: string | null = null
  let customers = 0
  let contacts = 0
  while (customers < MOST_CUSTOMERS && contacts < MOST_CONTACTS) {
    const ids = await nextCustomersWithInteractions(db, after, CUSTOMERS_AT_A_TIME)
    if (ids.length === 0) return
    const asked = (await customersById(db, ids)).filter(({ isSample }) => isSample === ofSample).map(({ id }) => id)
    const histories = await historiesOf(db, asked, { reportingZone })
    yield histories
    after = ids.at(-1) ?? null
    customers += histories.length
    contacts += histories.reduce((sum, { interactions }) => sum + interactions.length, 0)
    onProgress(customers)
  }
}
