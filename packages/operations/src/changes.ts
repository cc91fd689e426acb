import { type Contribution, contribution, RollUpSums, SumsByKey, type TallySums } from '@wavelength/core'
import {
  addToRollUps,
  addToTallies,
  type CustomerTallyKey,
  clearTallies,
  type Db,
  markDerivedUnder,
  type StoredInteraction,
  writeInteractions,
} from '@wavelength/db'
import { isSame } from './same.ts'
import type { Settings } from './settings.ts'

/** What a batch changes in stored interactions and in everything that is summed from them. */
export class Changes {
  readonly #settings: Settings
  readonly #interactions: StoredInteraction[] = []
  readonly #tallies = new SumsByKey<CustomerTallyKey, TallySums>()
  readonly #rollUps = new RollUpSums()
  readonly #renewed: string[] = []

  constructor(settings: Settings) {
    this.#settings = settings
  }

  note(customerId: string, before: readonly StoredInteraction[], after: readonly StoredInteraction[]): void {
    const stored = new Map(before.map((each) => [each.id, each]))
    for (const each of after) {
      const old = stored.get(each.id)
      if (old !== undefined && isSame(old, each)) continue
      this.#interactions.push(each)
      if (old !== undefined) this.#sum(customerId, contribution(old, this.#settings), 'take')
      this.#sum(customerId, contribution(each, this.#settings), 'add')
    }
  }

  /**
   * The whole timeline of a customer whose ledger is of another population version. What it adds to the roll-ups is the
   * same under every version and changes by differences; the ledger is made anew.
   */
  renew(customerId: string, before: readonly StoredInteraction[], after: readonly StoredInteraction[]): void {
    const stored = new Map(before.map((each) => [each.id, each]))
    this.#renewed.push(customerId)
    for (const each of after) {
      const old = stored.get(each.id)
      if (old === undefined || !isSame(old, each)) this.#interactions.push(each)
      if (old !== undefined) this.#sum(customerId, { ...contribution(old, this.#settings), tally: null }, 'take')
      this.#sum(customerId, contribution(each, this.#settings), 'add')
    }
  }

  /** Interactions of customers who are about to be deleted, their ledgers with them. */
  remove(interactions: readonly StoredInteraction[]): void {
    for (const each of interactions) this.#rollUps.take(contribution(each, this.#settings).rollUps)
  }

  async write(db: Db): Promise<void> {
    await writeInteractions(db, this.#interactions)
    await clearTallies(db, this.#renewed)
    await addToTallies(db, this.#tallies.cells())
    await markDerivedUnder(db, this.#settings.prior.version, this.#renewed)
    await addToRollUps(db, this.#rollUps)
  }

  #sum(customerId: string, { rollUps, tally }: Contribution, how: 'add' | 'take'): void {
    this.#rollUps[how](rollUps)
    if (tally !== null) this.#tallies[how]({ customerId, ...tally.key }, tally.sums)
  }
}
