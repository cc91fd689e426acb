import { contribution, DEFAULT_PRIOR, localTimeAt, ROLL_UP_NAMES, RollUpSums } from '@wavelength/core'
import {
  customersById,
  interactionsSince,
  nextCustomersWithInteractions,
  type Store,
  type StoredInteraction,
  storedCells,
} from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fill } from './fill.ts'

const CONTACTS = 20_000
const PATIENCE_MS = 60_000
/** Its clocks were changed three times in the history. */
const REPORTING_ZONE = 'Europe/Copenhagen'

describe.each(STORE_KINDS)('fill on %s', (kind) => {
  let store: Store
  let interactions: StoredInteraction[]
  const recounted = new RollUpSums()
  beforeAll(async () => {
    store = await openTestStore(kind, REPORTING_ZONE)
    await fill(store.db, { contacts: CONTACTS, contactsPerCustomer: 25 })
    const ids = await nextCustomersWithInteractions(store.db, null, CONTACTS)
    interactions = await interactionsSince(store.db, new Map(ids.map((id) => [id, Number.NEGATIVE_INFINITY])))
    for (const each of interactions) {
      recounted.add(contribution(each, { reportingZone: REPORTING_ZONE, prior: DEFAULT_PRIOR }).rollUps)
    }
  }, PATIENCE_MS)
  afterAll(() => store.close())

  it('makes as many contacts as were asked for', () => {
    expect(interactions).toHaveLength(CONTACTS)
  })

  it.each(ROLL_UP_NAMES)('fills %s with what the contributions of the contacts add up to', async (name) => {
    const stored = await storedCells(store.db, name)
    expect(stored.length).toBeGreaterThan(0)
    recounted.take(stored)
    expect(recounted.cells(name)).toEqual([])
  })

  it("makes contacts at the hour that the customer's own clock shows", async () => {
    const ids = [...new Set(interactions.map(({ customerId }) => customerId))]
    const zones = new Map((await customersById(store.db, ids)).map(({ id, timeZone }) => [id, timeZone]))
    const wrong = interactions.filter(({ customerId, occurredAt, localWeekday, localHour }) => {
      const { weekday, hour } = localTimeAt(zones.get(customerId) ?? REPORTING_ZONE, occurredAt)
      return weekday !== localWeekday || hour !== localHour
    })
    expect(wrong).toEqual([])
  })
})
