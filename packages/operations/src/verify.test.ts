import { lastStatesAsOf, refreshStates, type Store } from '@wavelength/db'
import { derivedState, emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TEST_NOW } from '../testing/event-lists.ts'
import { aRawEvent, reported } from '../testing/raw-events.ts'
import { ingest } from './ingest/ingest.ts'
import { rebuild } from './rebuild.ts'
import { verify } from './verify.ts'

describe.each(STORE_KINDS)('verify and rebuild on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(async () => {
    await emptyStore(store.db)
    const reply = aRawEvent({ sourceId: '2', direction: 'INBOUND', occurredAt: '2026-05-05T23:30:00Z' })
    await ingest(store, reported(aRawEvent(), reply), { now: TEST_NOW })
  })
  afterAll(() => store.close())

  it('finds nothing to complain of after an ingest', async () => {
    expect(await verify(store)).toEqual({ customers: 1, interactions: 2, difference: null })
  })

  it.each([
    ['an interaction', 'interaction', { attemptNumber: 7 }, /^interaction .*attemptNumber is 7, recounted 1/],
    ['a ledger', 'tally', { attempts: 5 }, /^tally .*attempts is \d too high/],
    ['a roll-up', 'contactDaily', { contacts: 0 }, /^contact_daily .*contacts is 1 too low/],
    ['a source', 'sourceHourly', { contacts: 3 }, /^source_hourly .*contacts is 2 too high/],
  ] as const)('names the first difference in %s, and a rebuild mends it', async (_, table, wrong, difference) => {
    const before = await derivedState(store.db)
    await store.db.updateTable(table).set(wrong).execute()
    expect((await verify(store)).difference).toMatch(difference)
    await rebuild(store)
    expect((await verify(store)).difference).toBeNull()
    expect(await derivedState(store.db)).toEqual(before)
  })

  it('finds a ledger of somebody without interactions', async () => {
    await store.db.deleteFrom('interaction').execute()
    expect((await verify(store)).difference).toMatch(/^tally of customer .* no interactions/)
  })

  it('throws away how customers stood by what was derived before', async () => {
    await refreshStates(store.db, TEST_NOW)
    expect(await lastStatesAsOf(store.db)).toBe(TEST_NOW)
    await rebuild(store)
    expect(await lastStatesAsOf(store.db)).toBeNull()
  })

  it('cuts the days anew in another reporting zone', async () => {
    await rebuild(store, { reportingTimeZone: 'Asia/Tokyo' })
    const days = await store.db
      .selectFrom('contactDaily')
      .select('day')
      .where('contacts', '>', 0)
      .orderBy('day')
      .execute()
    expect(days).toEqual([{ day: '2026-05-04' }, { day: '2026-05-06' }])
    expect((await verify(store)).difference).toBeNull()
    await rebuild(store, { reportingTimeZone: 'UTC' })
  })
})
