import type { Findings } from '../figures.ts'
import type { AggregateSizes } from './aggregate-cost.ts'
import { bigServer } from './big-server.ts'
import { bigStore } from './big-store.ts'

/** Fills stores for others to ask, and says where they are. */
export async function fillOnly({ sizes, contactsPerCustomer, ...which }: AggregateSizes): Promise<Findings> {
  const server = await bigServer(which)
  try {
    for (const contacts of sizes) {
      const { store, url } = await bigStore(server, { contacts, contactsPerCustomer })
      await store.close()
      console.error(`${contacts.toLocaleString('en')} contacts are at ${url}`)
    }
    return { tables: [], figures: [] }
  } finally {
    server.stop()
  }
}
