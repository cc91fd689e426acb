import {
  contribution,
  type DailyCounts,
  type DailyKey,
  derive,
  type SourceKey,
  SumsByKey,
  type TallySums,
} from '@wavelength/core'
import {
  type CustomerTallyKey,
  customersById,
  type Db,
  interactionsSince,
  nextCustomersWithInteractions,
  type StoredInteraction,
} from '@wavelength/db'
import { zoneOf } from './customer-zone.ts'
import type { Settings } from './settings.ts'

/** Customers recounted at a time: memory stays flat whatever the size of the store. */
const CUSTOMERS_AT_A_TIME = 500

/** Some customers with their interactions as stored and as they come out when all is derived anew. */
export interface RecountedCustomers {
  readonly ids: readonly string[]
  readonly stored: readonly StoredInteraction[]
  readonly derived: readonly StoredInteraction[]
  readonly tallies: SumsByKey<CustomerTallyKey, TallySums>
}

/** The roll-ups that a recount adds up to; complete when the recount has ended. */
export class RecountedRollUps {
  readonly daily = new SumsByKey<DailyKey, DailyCounts>()
  readonly sources = new SumsByKey<SourceKey, { contacts: number }>()
}

/** Derives everything again from the facts of the stored interactions, customer by customer in order of their ids. */
export async function* recount(
  db: Db,
  settings: Settings,
  rollUps: RecountedRollUps,
): AsyncGenerator<RecountedCustomers> {
  let after: string | null = null
  for (;;) {
    const ids = await nextCustomersWithInteractions(db, after, CUSTOMERS_AT_A_TIME)
    if (ids.length === 0) return
    yield await recountCustomers(db, settings, rollUps, ids)
    after = ids.at(-1) ?? null
  }
}

async function recountCustomers(
  db: Db,
  settings: Settings,
  rollUps: RecountedRollUps,
  ids: readonly string[],
): Promise<RecountedCustomers> {
  const customers = await customersById(db, ids)
  const stored = await interactionsSince(db, new Map(ids.map((id) => [id, Number.NEGATIVE_INFINITY])))
  const timelines = Map.groupBy(stored, (each) => each.customerId)
  const tallies = new SumsByKey<CustomerTallyKey, TallySums>()
  const derived = customers.flatMap((traits) => {
    const derivation = { traits, zone: zoneOf(traits, settings), prior: settings.prior }
    return derive(derivation, [], timelines.get(traits.id) ?? []).map((each) => ({ ...each, customerId: traits.id }))
  })
  for (const interaction of derived) {
    const { daily, source, tally } = contribution(interaction, settings)
    rollUps.daily.add(daily.key, daily.sums)
    rollUps.sources.add(source.key, source.sums)
    if (tally !== null) tallies.add({ customerId: interaction.customerId, ...tally.key }, tally.sums)
  }
  return { ids, stored, derived, tallies }
}
