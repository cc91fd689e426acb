import { randomUUID } from 'node:crypto'
import { DEFAULT_PRIOR, type PermissionState } from '@wavelength/core'
import { countCustomers, customerPage, lastStatesAsOf, refreshStates, type Store, writeCustomers } from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TEST_NOW } from '../../testing/event-lists.ts'
import { newCustomer } from '../ingest/updated-customer.ts'
import { isReadingDue, keepStates } from './keep-states.ts'

const MINUTE = 60_000
const SECOND = 1_000
const BEGINNING = { isSample: false, priorVersion: DEFAULT_PRIOR.version }

describe(isReadingDue, () => {
  const due = (minutes: number, tookMs: number, importEndedAt: number | null = null) =>
    isReadingDue({ now: minutes * MINUTE, last: { asOf: 0, tookMs }, importEndedAt })

  it('is at once where nothing was read', () => {
    expect(isReadingDue({ now: 0, last: null, importEndedAt: null })).toBe(true)
  })

  it.each([
    [9, SECOND, null, false, 'ten minutes have not passed'],
    [10, SECOND, null, true, 'they have'],
    [10, 2 * MINUTE, null, false, 'reading takes long'],
    [20, 2 * MINUTE, null, true, 'the server has rested'],
    [1, SECOND, 30 * SECOND, true, 'an import has ended since'],
    [1, SECOND, -SECOND, false, 'the import had ended before'],
    [1, MINUTE, 30 * SECOND, false, 'an import has ended, but reading takes long'],
  ])(
    'after %i minutes, %i ms of reading and an import at %s: %s, for %s',
    (minutes, took, imported, expected, _why) => {
      expect(due(minutes, took, imported)).toBe(expected)
    },
  )
})

describe.each(STORE_KINDS.filter((kind) => kind === 'SERVER'))('keepStates on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const keep = (at: number, signal = new AbortController().signal) =>
    keepStates(store, null, { clock: () => at, signal })

  it('forgets them where customers are few', async () => {
    await refreshStates(store.db, TEST_NOW)
    expect(await keep(TEST_NOW)).toBeNull()
    expect(await lastStatesAsOf(store.db)).toBeNull()
  })

  it('reads them where customers are many, and again when it is time', async () => {
    await writeCustomers(
      store.db,
      Array.from({ length: 50_001 }, () => newCustomer(randomUUID(), BEGINNING)),
    )
    for (const [minutes, asOf] of [
      [0, 0],
      [9, 0],
      [10, 10],
    ] as const) {
      await keep(TEST_NOW + minutes * MINUTE)
      expect(await lastStatesAsOf(store.db)).toBe(TEST_NOW + asOf * MINUTE)
    }
  })

  it('lists them without looking at all', async () => {
    const permission = { channel: 'FAX', family: null, purposeClass: 'MARKETING', firstChoice: false } as const
    const listed = async (state: PermissionState, limit: number) => {
      const filter = { permission: { ...permission, states: [state] } }
      const asked = { filter, now: TEST_NOW + 11 * MINUTE, today: '2026-05-06', reportingZone: 'UTC' }
      const page = { after: null, before: null, limit, inverted: false }
      const order = { field: 'CREATED_AT', direction: 'DESC' } as const
      const { customers } = await countCustomers(store.db, asked)
      return [customers, (await customerPage(store.db, { ...asked, order }, page)).length]
    }
    expect(await listed('NO_ADDRESS', 7)).toEqual([50_001, 7])
    expect(await listed('MAY_CONTACT', 7)).toEqual([0, 0])
  })

  it('stops with the server', async () => {
    await expect(keep(TEST_NOW + 30 * MINUTE, AbortSignal.abort())).rejects.toThrow()
    expect(await lastStatesAsOf(store.db)).toBe(TEST_NOW + 10 * MINUTE)
  })
})
