import { type Instant, type LearnedPreference, learnedPreference as learnFrom } from '@wavelength/core'
import { ledgersOf, type Store } from '@wavelength/db'
import { readSettings } from './settings.ts'

/** What each of these customers has taught us, in the order asked; null for an unknown one. */
export async function learnedPreferences(
  store: Store,
  customerIds: readonly string[],
  now: Instant,
): Promise<(LearnedPreference | null)[]> {
  const { reportingZone, prior } = await readSettings(store.db)
  const known = await ledgersOf(store.db, customerIds, { now, reportingZone })
  return customerIds.map((customerId) => {
    const found = known.get(customerId)
    return found === undefined ? null : learnFrom(found.ledger, prior, now)
  })
}
