import { ROLL_UP_NAMES } from '@wavelength/core'
import {
  consentsInForce,
  countInteractions,
  nextCustomersWithInteractions,
  type Store,
  statementsInForce,
} from '@wavelength/db'
import { derivedState, emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { reportsOf, TEST_NOW } from '../../testing/event-lists.ts'
import { ingest } from '../ingest/ingest.ts'
import { verify } from '../verify.ts'
import { isAwaitingSample, loadSample } from './load-sample.ts'
import { removeSample } from './remove-sample.ts'

const CUSTOMERS = 60

describe.each(STORE_KINDS)('the sample on %s', (kind) => {
  let store: Store
  beforeEach(async () => {
    store ??= await openTestStore(kind)
    await emptyStore(store.db)
  })
  afterAll(() => store.close())

  it('is loaded and removed without a trace in what is counted', async () => {
    expect(await isAwaitingSample(store)).toBe(true)
    const run = await loadSample(store, { now: TEST_NOW, customers: CUSTOMERS })
    expect(run).toMatchObject({ recordsDone: CUSTOMERS, rejected: 0, duplicates: 0 })
    expect(run.stored).toBe(await countInteractions(store.db))
    const ids = await nextCustomersWithInteractions(store.db, null, 1_000)
    expect((await statementsInForce(store.db, ids)).size).toBeGreaterThan(5)
    expect((await consentsInForce(store.db, ids, TEST_NOW)).length).toBeGreaterThan(CUSTOMERS)
    expect((await verify(store)).difference).toBeNull()

    expect(await removeSample(store, { now: TEST_NOW })).toEqual({ customers: CUSTOMERS })
    expect((await verify(store)).difference).toBeNull()
    expect(await rowsLeft(store)).toEqual({
      customer: 0,
      interaction: 0,
      tally: 0,
      ...Object.fromEntries(ROLL_UP_NAMES.map((name) => [name, 0])),
      identity: 0,
      contactPoint: 0,
      statedPreference: 0,
      consent: 0,
    })
    expect(await removeSample(store, { now: TEST_NOW })).toEqual({ customers: 0 })
    expect(await isAwaitingSample(store)).toBe(false)
  })

  it('comes to the same when it was broken off and went on another day', async () => {
    await loadSample(store, { now: TEST_NOW, customers: CUSTOMERS })
    const whole = await derivedState(store.db)
    await emptyStore(store.db)
    const breaking = new AbortController()
    await loadSample(store, {
      now: TEST_NOW,
      customers: CUSTOMERS,
      signal: breaking.signal,
      onProgress: () => breaking.abort(),
    })
    expect(await isAwaitingSample(store)).toBe(true)
    expect((await derivedState(store.db)).interaction?.length).toBeLessThan(whole.interaction?.length ?? 0)
    await loadSample(store, { now: TEST_NOW + 86_400_000, customers: CUSTOMERS })
    expect(await derivedState(store.db)).toEqual(whole)
  })

  it('takes nothing from anybody else when it is removed', async () => {
    const own = [1, 2, 3].map((number) => ({
      source: 'shop',
      sourceId: `own-${number}`,
      customer: { externalId: `own-${number % 2}` },
      channel: 'PHONE',
      direction: 'OUTBOUND',
      occurredAt: '2026-05-20T10:00:00Z',
    }))
    await loadSample(store, { now: TEST_NOW, customers: CUSTOMERS })
    await ingest(store, reportsOf(own), { now: TEST_NOW })
    await removeSample(store, { now: TEST_NOW })
    const left = await derivedState(store.db)
    await emptyStore(store.db)
    await ingest(store, reportsOf(own), { now: TEST_NOW })
    expect(left).toEqual(await derivedState(store.db))
    expect((await verify(store)).difference).toBeNull()
  })

  it('is not loaded beside customers of your own', async () => {
    await ingest(
      store,
      reportsOf([
        {
          source: 's',
          sourceId: '1',
          customer: { externalId: 'a' },
          channel: 'SMS',
          direction: 'INBOUND',
          occurredAt: '2026-05-20T10:00:00Z',
        },
      ]),
      { now: TEST_NOW },
    )
    await expect(loadSample(store, { now: TEST_NOW, customers: 1 })).rejects.toThrow(/empty store only/)
  })
})

const TABLES = [
  'customer',
  'interaction',
  'tally',
  ...ROLL_UP_NAMES,
  'identity',
  'contactPoint',
  'statedPreference',
  'consent',
] as const

async function rowsLeft({ db }: Store): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map(async (table) => {
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return [table, count] as const
    }),
  )
  return Object.fromEntries(counts)
}
