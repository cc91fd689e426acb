import { RollUpSums } from '@wavelength/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ManyContacts, writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { countAllCustomers } from '../customer.ts'
import { addToRollUps } from '../derived-sums.ts'
import { countInteractions } from '../interaction.ts'
import { newestImports } from '../reads/import-runs.ts'
import { countRejectedEvents } from '../rejected-event.ts'
import { countSampleCustomers } from '../sample.ts'
import type { Store } from '../store/open.ts'
import { dataSpan } from './data-span.ts'
import { sourceStatuses } from './source-status.ts'
import { valuesInUse } from './values-in-use.ts'

const NOW = Date.parse('2026-11-22T12:00Z')
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

describe.each(STORE_KINDS)('data status on %s', (kind) => {
  let store: Store
  let contacts: ManyContacts
  beforeAll(async () => {
    store = await openTestStore(kind, 'Europe/Copenhagen')
    contacts = await writeManyContacts(store.db, 'Europe/Copenhagen')
  })
  afterAll(() => store.close())

  const statusOf = async (source: string, now = NOW) =>
    (await sourceStatuses(store.db, now)).find((each) => each.source === source)

  /** Hours in which a source delivered one contact, counted back from now. */
  async function deliver(source: string, hoursAgo: readonly number[]): Promise<void> {
    const sums = new RollUpSums()
    for (const hours of hoursAgo) {
      const key = { source, channel: 'FAX' }
      sums.add([
        { rollUp: 'sourceHourly', key: { ...key, hour: NOW - hours * HOUR_MS }, sums: { contacts: 1 } },
        { rollUp: 'sourceTotal', key, sums: { contacts: 1 } },
      ])
    }
    await addToRollUps(store.db, sums)
  }

  it('counts what the store holds', async () => {
    const { db } = store
    const instants = contacts.interactions.map((each) => each.occurredAt).filter((at) => at <= NOW)
    expect(await countAllCustomers(db)).toBe(60)
    expect(await countSampleCustomers(db)).toBe(30)
    expect(await countRejectedEvents(db)).toBe(0)
    expect(await countInteractions(db)).toBe(contacts.interactions.length)
    expect(await valuesInUse(db, 'segment')).toEqual(['Business', 'Friends, "family" & co', 'Private', 'Rare'])
    expect(await valuesInUse(db, 'country')).toEqual(['DK', 'US'])
    expect(await dataSpan(db, NOW)).toEqual({ from: Math.min(...instants), through: Math.max(...instants) })
  })

  it('gives each source its exact first and last contact and its channels', async () => {
    const mail = contacts.interactions.filter((each) => each.source === 'mail' && each.occurredAt <= NOW)
    const status = await statusOf('mail')
    const last = Math.max(...mail.map((each) => each.occurredAt))
    expect(status).toMatchObject({
      firstEventAt: Math.min(...mail.map((each) => each.occurredAt)),
      lastEventAt: last,
      contacts: mail.length,
      lagSeconds: (NOW - last) / 1000,
      isLate: false,
    })
    expect(status?.contactsLastDay).toBe(mail.filter((each) => each.occurredAt >= NOW - DAY_MS + HOUR_MS).length)
    expect([...(status?.channels ?? [])].sort()).toEqual([...new Set(mail.map((each) => each.channel))].sort())
  })

  it('is late after two long gaps of silence, and not before', async () => {
    await deliver(
      'weekly',
      [7, 14, 21, 28, 35].map((days) => (days + 8) * 24),
    )
    expect(await statusOf('weekly')).toMatchObject({ expectedEverySeconds: (7 * DAY_MS) / 1000, isLate: true })
    expect(await statusOf('weekly', NOW - 2 * DAY_MS)).toMatchObject({ isLate: false })
  })

  it('is not late within a day, however often it delivers', async () => {
    await deliver('busy', [23, 24, 25, 26, 27])
    expect(await statusOf('busy')).toMatchObject({ expectedEverySeconds: 3600, isLate: false })
    expect(await statusOf('busy', NOW + 2 * HOUR_MS)).toMatchObject({ isLate: true })
  })

  it('expects nothing of a source without a rhythm', async () => {
    await deliver('seldom', [300, 400, 500, 600])
    expect(await statusOf('seldom')).toMatchObject({ expectedEverySeconds: null, isLate: false })
  })

  it('tells of an hour as soon as it begins', async () => {
    await deliver('ahead', [-1, -2])
    expect(await statusOf('ahead', NOW)).toBeUndefined()
    expect(await statusOf('ahead', NOW + HOUR_MS - 1)).toBeUndefined()
    expect(await statusOf('ahead', NOW + HOUR_MS)).toMatchObject({ contactsLastDay: 1, lastEventAt: NOW + HOUR_MS })
    expect(await statusOf('ahead', NOW + 2 * HOUR_MS)).toMatchObject({ contactsLastDay: 2 })
    expect(await statusOf('ahead', NOW)).toBeUndefined()
  })

  it('lists the newest imports first', async () => {
    const run = (day: number) => ({
      id: `00000000-0000-4000-8000-00000000000${day}`,
      connector: 'csv',
      fileName: `day-${day}.csv`,
      fingerprint: 'same',
      startedAt: `2026-11-0${day}T00:00:00Z`,
    })
    await store.db.insertInto('importRun').values([1, 3, 2].map(run)).execute()
    const imports = await newestImports(store.db)
    expect(imports.map(({ fileName }) => fileName)).toEqual(['day-3.csv', 'day-2.csv', 'day-1.csv'])
    expect(imports[0]).toMatchObject({ connector: 'csv', stored: 0, finishedAt: null })
  })
})

it('is empty but whole on an empty store', async () => {
  const { db, close } = await openTestStore('EMBEDDED')
  expect(await countAllCustomers(db)).toBe(0)
  expect(await countInteractions(db)).toBe(0)
  expect(await sourceStatuses(db, NOW)).toEqual([])
  expect(await newestImports(db)).toEqual([])
  expect(await valuesInUse(db, 'segment')).toEqual([])
  expect(await dataSpan(db, NOW)).toEqual({ from: null, through: null })
  await close()
})
