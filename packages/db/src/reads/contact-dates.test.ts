import { randomUUID } from 'node:crypto'
import { UNTOLD_FACTS } from '@wavelength/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { type StoredInteraction, writeInteractions } from '../interaction.ts'
import type { Store } from '../store/open.ts'
import { channelDates, contactDates } from './contact-dates.ts'
import { ledgersOf } from './ledgers.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const DAY = 86_400_000
const ago = (days: number) => NOW - days * DAY

describe.each(STORE_KINDS)('dates of contacts on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const datesOf = async (...contacts: Partial<StoredInteraction>[]) => {
    const customerId = randomUUID()
    await writeInteractions(
      store.db,
      contacts.map((contact) => ({ ...anAttempt(), ...contact, customerId })),
    )
    const [dates] = await contactDates(store.db, [customerId], NOW)
    return { customerId, dates }
  }

  it('counts unanswered attempts since the last answer, and neither open nor undelivered ones', async () => {
    const { dates } = await datesOf(
      { occurredAt: ago(90) },
      { occurredAt: ago(80), resolution: 'ANSWERED', answeredAt: ago(79) },
      { occurredAt: ago(60) },
      { occurredAt: ago(50), resolution: 'UNDELIVERED' },
      { occurredAt: ago(40) },
      { occurredAt: ago(1) },
    )
    expect(dates).toMatchObject({ unansweredStreak: 2, lastContactAt: ago(1), lastAnswerAt: ago(79) })
  })

  it('ends a streak with any contact that the customer makes', async () => {
    const { dates } = await datesOf(
      { occurredAt: ago(60) },
      { occurredAt: ago(30), direction: 'INBOUND', isAttempt: false },
    )
    expect(dates?.unansweredStreak).toBe(0)
  })

  it('waits for the end of the response window, which is longer for letters', async () => {
    const { dates } = await datesOf({ occurredAt: ago(10) }, { occurredAt: ago(10), channel: 'LETTER' })
    expect(dates?.unansweredStreak).toBe(1)
  })

  it('never takes a contact from the future for the last one', async () => {
    const { customerId, dates } = await datesOf({ occurredAt: ago(5) }, { occurredAt: ago(-1) })
    expect(dates?.lastContactAt).toBe(ago(5))
    expect(await channelDates(store.db, [customerId], NOW)).toEqual([
      { customerId, channel: 'EMAIL', lastContactAt: ago(5), lastAnswerAt: null },
    ])
  })

  it('reads ledgers with what was in force at the instant asked', async () => {
    const { customerId } = await datesOf(
      { occurredAt: ago(5), campaign: 'spring' },
      { occurredAt: ago(31) },
      { occurredAt: ago(-1) },
    )
    await store.db.insertInto('customer').values({ id: customerId, timeZone: 'Asia/Tokyo' }).execute()
    await store.db.insertInto('contactPoint').values({ customerId, channel: 'SMS', address: '+4520123456' }).execute()
    const consent = { customerId, channel: 'SMS', purposeClass: 'MARKETING', source: 'form' } as const
    await store.db
      .insertInto('consent')
      .values([
        { ...consent, status: 'GRANTED', effectiveFrom: new Date(ago(20)) },
        { ...consent, status: 'WITHDRAWN', effectiveFrom: new Date(ago(2)) },
      ])
      .execute()
    const asOf = async (now: number) =>
      (await ledgersOf(store.db, [customerId], { now, reportingZone: 'UTC' })).get(customerId)?.ledger
    const ledger = await asOf(NOW)
    expect(ledger?.zone).toBe('Asia/Tokyo')
    expect(ledger?.recent.map(({ at, matterKey }) => [at, matterKey])).toEqual([[ago(5), 'spring']])
    expect(ledger?.contactPoints).toEqual([
      { channel: 'SMS', address: '+4520123456', label: null, status: 'GOOD', verified: false },
    ])
    expect(ledger?.consents).toEqual([{ channel: 'SMS', purposeClass: 'MARKETING', status: 'WITHDRAWN', at: ago(2) }])
    expect((await asOf(ago(10)))?.consents).toMatchObject([{ status: 'GRANTED', at: ago(20) }])
    expect(ledger?.stated).toBeNull()
  })
})

function anAttempt(): StoredInteraction {
  const id = randomUUID()
  return {
    customerId: id,
    id,
    source: 'test',
    sourceId: id,
    channel: 'EMAIL',
    direction: 'OUTBOUND',
    occurredAt: NOW,
    outcome: 'SENT',
    outcomeAt: NOW,
    ...UNTOLD_FACTS,
    purpose: 'REMINDER',
    ageBand: 'UNKNOWN',
    localWeekday: 0,
    localHour: 9,
    isAttempt: true,
    resolution: null,
    attemptNumber: 1,
    previousChannel: null,
    contactsInWeek: 1,
    isRepeat: false,
    answeredAt: null,
    answeredBy: null,
    answers: null,
    expected: 0.3,
  }
}
