import { DEFAULT_PRIOR } from '@wavelength/core'
import { countDerivedElsewhere, putInForce, type Store } from '@wavelength/db'
import { derivedState, emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anEventList, reportsOf, TEST_NOW } from '../../testing/event-lists.ts'
import { OTHER_PRIOR, storeOtherPrior } from '../../testing/population.ts'
import { aRawEvent } from '../../testing/raw-events.ts'
import { ingest } from '../ingest/ingest.ts'
import { rebuild } from '../rebuild.ts'
import { verify } from '../verify.ts'
import { rederive } from './rederive.ts'

const CUSTOMERS = 90
/** Two attempts each, and an answer by every third customer. */
const EVENTS = Array.from({ length: CUSTOMERS }, (_, number) => {
  const customer = { externalId: `c${number}` }
  const reply = { direction: 'INBOUND', occurredAt: '2026-05-06T12:00:00Z' }
  return [
    aRawEvent({ customer, sourceId: `first ${number}` }),
    aRawEvent({ customer, sourceId: `second ${number}`, channel: 'SMS', occurredAt: '2026-05-06T10:00:00Z' }),
    ...(number % 3 === 0 ? [aRawEvent({ customer, sourceId: `reply ${number}`, ...reply })] : []),
  ]
}).flat()
const LATE = aRawEvent({ customer: { externalId: 'c7' }, sourceId: 'late', occurredAt: '2026-05-05T10:00:00Z' })

describe.each(STORE_KINDS)('ledgers under several population versions on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(() => empty(store))
  afterAll(() => store.close())

  const pending = () => countDerivedElsewhere(store.db, OTHER_PRIOR.version)
  const take = (events: readonly unknown[]) => ingest(store, reportsOf(events), { now: TEST_NOW })
  const expectVerified = async () => expect((await verify(store)).difference).toBeNull()
  const putOtherInForce = () => putInForce(store.db, OTHER_PRIOR.version, TEST_NOW)

  async function stateAsIfAlwaysSo(events: readonly unknown[]): Promise<unknown> {
    await empty(store)
    await putOtherInForce()
    await take(events)
    return derivedState(store.db)
  }

  it('are exact before, amid and after they are derived again, and end as if it had always been so', async () => {
    await take(EVENTS)
    await putOtherInForce()
    await expectVerified()
    await breakOffAfterOneBatch(store)
    const left = await pending()
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(CUSTOMERS)
    await expectVerified()
    await take([LATE])
    await expectVerified()
    const toGo = await pending()
    expect(await rederive(store)).toEqual({ customers: toGo })
    await expectVerified()
    const state = await derivedState(store.db)
    expect(state).toEqual(await stateAsIfAlwaysSo([...EVENTS, LATE]))
  })

  it('come one by one as contacts come in', async () => {
    await take(EVENTS)
    await putOtherInForce()
    await take([LATE])
    expect(await pending()).toBe(CUSTOMERS - 1)
    await expectVerified()
  })

  it('are brought to the version in force by a rebuild', async () => {
    await take(EVENTS)
    const before = await derivedState(store.db)
    await putOtherInForce()
    expect(await rebuild(store)).toMatchObject({ customers: CUSTOMERS, changed: 2 * CUSTOMERS })
    expect(await pending()).toBe(0)
    await expectVerified()
    const state = await derivedState(store.db)
    expect(state).not.toEqual(before)
    expect(state).toEqual(await stateAsIfAlwaysSo(EVENTS))
  })

  it('are exact whatever comes in while versions change', async () => {
    const aVersion = fc.constantFrom(DEFAULT_PRIOR.version, OTHER_PRIOR.version)
    const aStep: fc.Arbitrary<() => Promise<unknown>> = fc.oneof(
      { weight: 3, arbitrary: anEventList.map((events) => () => take(events)) },
      { weight: 2, arbitrary: aVersion.map((version) => () => putInForce(store.db, version, TEST_NOW)) },
      { weight: 1, arbitrary: fc.constantFrom(rederive, rebuild).map((verb) => () => verb(store)) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 2, maxLength: 7 }), async (steps) => {
        await empty(store)
        for (const step of steps) {
          await step()
          await expectVerified()
        }
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 25) },
    )
  })
})

async function empty(store: Store): Promise<void> {
  await emptyStore(store.db)
  await storeOtherPrior(store)
}

async function breakOffAfterOneBatch(store: Store): Promise<void> {
  const breaking = new AbortController()
  await rederive(store, { signal: breaking.signal, onProgress: () => breaking.abort() })
}
