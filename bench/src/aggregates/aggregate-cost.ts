import type { Figure, Findings } from '../figures.ts'
import { aggregateTables } from './aggregate-tables.ts'
import { aggregateTimes, type QuestionTimes } from './aggregate-times.ts'
import { bigServer, type WhichServer } from './big-server.ts'
import { bigStore } from './big-store.ts'

export interface AggregateSizes extends WhichServer {
  /** In contacts, smallest first. */
  readonly sizes: readonly number[]
  readonly contactsPerCustomer: number
}

/** What the questions of the dashboard cost at several sizes, and what they would by grouping single contacts. */
export async function aggregateCost({ sizes, contactsPerCustomer, ...which }: AggregateSizes): Promise<Findings> {
  const server = await bigServer(which)
  try {
    const bySize = new Map<number, QuestionTimes[]>()
    for (const contacts of sizes) {
      const { store } = await bigStore(server, { contacts, contactsPerCustomer })
      bySize.set(contacts, await aggregateTimes(store))
      await store.close()
    }
    return { tables: aggregateTables(bySize), figures: [...bySize].flatMap(figuresOf) }
  } finally {
    server.stop()
  }
}

function figuresOf([size, times]: readonly [number, readonly QuestionTimes[]]): Figure[] {
  return times.flatMap(({ question, range, asked, withheld, single, offBy }): Figure[] => {
    const name = `${size} contacts, ${range}: ${question.name}`
    return [
      { name, value: asked, unit: 'ms' },
      { name: `${name}, without pii:read`, value: withheld, unit: 'ms' },
      { name: `${name}, from the contacts`, value: single, unit: 'ms' },
      { name: `${name}, contacts / asked`, value: single / asked, unit: 'ratio' },
      { name: `${name}, off by`, value: offBy, unit: 'ratio' },
    ]
  })
}
