import type { Store } from '@wavelength/db'
import { derivedState, emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMessengerList, anEventList, reportsOf, TEST_NOW } from '../../testing/event-lists.ts'
import { verify } from '../verify.ts'
import { ingest } from './ingest.ts'

/** How a list of events reaches us: in which order, which of them twice, and cut into which batches. */
const aDelivery = fc.record({
  seed: fc.integer(),
  repeats: fc.array(fc.nat(39), { maxLength: 10 }),
  batchSize: fc.integer({ min: 1, max: 40 }),
})

describe.each(STORE_KINDS)('ingest on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, 'America/New_York')
  })
  afterAll(() => store.close())

  it.each([
    ['events', anEventList],
    ['messages, watermarks and consents', aMessengerList],
  ])('comes to the same state by any order, repetition and batching of %s, equal to the recount', async (_, list) => {
    const runs = Number(process.env.PROPERTY_RUNS ?? (kind === 'EMBEDDED' ? 60 : 40))
    await fc.assert(
      fc.asyncProperty(list, aDelivery, async (events, delivery) => {
        const whole = await stateAfter(store, [events])
        const delivered = await stateAfter(store, batchesOf(events, delivery))
        expect(delivered).toEqual(whole)
        expect((await verify(store)).difference).toBeNull()
      }),
      { numRuns: runs },
    )
  })
})

async function stateAfter(store: Store, batches: readonly (readonly unknown[])[]): Promise<unknown> {
  await emptyStore(store.db)
  for (const batch of batches) await ingest(store, reportsOf(batch), { now: TEST_NOW })
  return derivedState(store.db)
}

function batchesOf(
  events: readonly unknown[],
  { seed, repeats, batchSize }: { seed: number; repeats: readonly number[]; batchSize: number },
): unknown[][] {
  const repeated = repeats.flatMap((at) => (at < events.length ? [events[at]] : []))
  const shuffled =
    fc.sample(fc.shuffledSubarray([...events, ...repeated], { minLength: events.length + repeated.length }), {
      numRuns: 1,
      seed,
    })[0] ?? []
  const batches: unknown[][] = []
  for (let at = 0; at < shuffled.length; at += batchSize) batches.push(shuffled.slice(at, at + batchSize))
  return batches
}
