import { contribution, derive, type RollUpSums, SumsByKey, type TallySums } from '@wavelength/core'
import {
  addToTallies,
  type CustomerTallyKey,
  customersById,
  type Db,
  interactionsSince,
  keyName,
  nextCustomersWithInteractions,
  type StoredCustomer,
  type StoredInteraction,
  writeInteractions,
} from '@wavelength/db'
import { zoneOf } from './customer-zone.ts'
import { priorsOf } from './population/priors.ts'
import { isSame } from './same.ts'
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

interface Recount {
  readonly settings: Settings
  /** Under which population version is each customer derived? */
  readonly versionFor: (customer: StoredCustomer) => string
}

/** As the ledgers stand: while a new version spreads, each customer is of the version that they carry. */
export function asTheyStand(settings: Settings): Recount {
  return { settings, versionFor: (customer) => customer.priorVersion }
}

export function underTheOneInForce(settings: Settings): Recount {
  return { settings, versionFor: () => settings.prior.version }
}

/** Derives everything again from the facts of the stored interactions, customer by customer in order of their ids, and adds up the roll-ups. */
export async function* recount(db: Db, how: Recount, rollUps: RollUpSums): AsyncGenerator<RecountedCustomers> {
  let after: string | null = null
  for (;;) {
    const ids = await nextCustomersWithInteractions(db, after, CUSTOMERS_AT_A_TIME)
    if (ids.length === 0) return
    yield await recountCustomers(db, how, rollUps, ids)
    after = ids.at(-1) ?? null
  }
}

/** The same for some customers, whose part of the roll-ups is added to `rollUps`. */
export async function recountCustomers(
  db: Db,
  { settings, versionFor }: Recount,
  rollUps: RollUpSums,
  ids: readonly string[],
): Promise<RecountedCustomers> {
  const customers = await customersById(db, ids)
  const priors = await priorsOf(db, new Set(customers.map(versionFor)))
  const settingsFor = (version: string) => ({ ...settings, prior: priors.get(version) ?? settings.prior })
  const stored = await interactionsSince(db, new Map(ids.map((id) => [id, Number.NEGATIVE_INFINITY])))
  const timelines = Map.groupBy(stored, (each) => each.customerId)
  const tallies = new SumsByKey<CustomerTallyKey, TallySums>()
  const derived = customers.flatMap((traits) => {
    const own = settingsFor(versionFor(traits))
    const derivation = { traits, zone: zoneOf(traits, own), prior: own.prior }
    const timeline = derive(derivation, [], timelines.get(traits.id) ?? [])
    for (const interaction of timeline) {
      const { rollUps: cells, tally } = contribution(interaction, own)
      rollUps.add(cells)
      if (tally !== null) tallies.add({ customerId: traits.id, ...tally.key }, tally.sums)
    }
    return timeline.map((each) => ({ ...each, customerId: traits.id }))
  })
  return { ids, stored, derived, tallies }
}

/** Writes what came out differently, and the ledgers, which must have been emptied. Returns how many interactions it wrote. */
export async function writeRecounted(db: Db, { stored, derived, tallies }: RecountedCustomers): Promise<number> {
  const before = new Map(stored.map((each) => [keyName(each), each]))
  const changed = derived.filter((each) => !isSame(before.get(keyName(each)) ?? {}, each))
  await writeInteractions(db, changed)
  await addToTallies(db, tallies.cells())
  return changed.length
}
