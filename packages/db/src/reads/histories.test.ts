import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { writeContactPoints } from '../customer.ts'
import { knownAttempts } from '../derived-under.ts'
import { recordStatement } from '../statement.ts'
import type { Store } from '../store/open.ts'
import { historiesOf } from './histories.ts'

const STATED = {
  channels: ['SMS' as const],
  avoidChannels: [],
  bestDays: [],
  worstDays: ['SUNDAY' as const],
  bestDayparts: [],
  worstDayparts: [],
  waitHours: 48,
  paperless: null,
  source: 'form',
}
const point = { label: null, status: 'GOOD', verified: false } as const

describe.each(STORE_KINDS)('historiesOf on %s', (kind) => {
  let store: Store
  let written: Awaited<ReturnType<typeof writeManyContacts>>
  beforeAll(async () => {
    store = await openTestStore(kind)
    written = await writeManyContacts(store.db, 'UTC')
  })
  afterAll(() => store.close())

  it('reads whole pasts, oldest first', async () => {
    const ids = written.customers.slice(0, 7).map(({ id }) => id)
    const histories = await historiesOf(store.db, ids, { reportingZone: 'UTC' })
    expect(histories.map(({ id }) => id)).toEqual(ids)
    for (const { id, interactions } of histories) {
      expect(interactions).toEqual(written.interactions.filter((each) => each.customerId === id))
    }
  })

  it('knows where customers can be reached, what they said, and in which zone they live', async () => {
    const [first, second] = written.customers.map(({ id }) => id)
    if (first === undefined || second === undefined) throw new Error('many contacts are of many customers')
    await writeContactPoints(store.db, [
      { ...point, customerId: first, channel: 'EMAIL', address: 'a@example.com' },
      { ...point, customerId: first, channel: 'EMAIL', address: 'b@example.com' },
      { ...point, customerId: first, channel: 'FAX', address: '+4512345678' },
    ])
    await recordStatement(store.db, first, { ...STATED, statedAt: 2_000 })
    await recordStatement(store.db, first, { ...STATED, waitHours: null, statedAt: 1_000 })
    const histories = await historiesOf(store.db, [first, second], { reportingZone: 'Europe/Copenhagen' })
    const byId = new Map(histories.map((history) => [history.id, history]))
    expect(byId.get(first)).toMatchObject({
      reachable: ['EMAIL', 'FAX'],
      statements: [
        { ...STATED, waitHours: null, statedAt: 1_000 },
        { ...STATED, statedAt: 2_000 },
      ],
    })
    expect(byId.get(second)).toMatchObject({ reachable: [], statements: [] })
    const zones = written.customers.slice(0, 2).map(({ timeZone }) => timeZone ?? 'Europe/Copenhagen')
    expect([byId.get(first)?.zone, byId.get(second)?.zone]).toEqual(zones)
  })

  it('counts the attempts of customers who exist apart from those of the sample', async () => {
    const { own, sample, hasOwnCustomers } = await knownAttempts(store.db)
    const reached = written.interactions.filter((each) => each.isAttempt && each.resolution !== 'UNDELIVERED').length
    expect(own + sample).toBe(reached)
    expect(hasOwnCustomers).toBe(true)
  })
})
