import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anAttempt, testId } from '../../testing/a-decision.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { writeInteractions } from '../interaction.ts'
import type { Store } from '../store/open.ts'
import { contactMonths } from './contact-months.ts'

const NOW = Date.UTC(2026, 10, 22)
const [dana, miguel, nobody] = [testId(1, 1), testId(1, 2), testId(1, 3)]

describe.each(STORE_KINDS)('contacts by month on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    const contacts = [
      { occurredAt: Date.UTC(2026, 8, 30, 23) },
      { occurredAt: Date.UTC(2026, 8, 3), resolution: 'ANSWERED', answeredAt: Date.UTC(2026, 8, 4) },
      { occurredAt: Date.UTC(2026, 8, 4), direction: 'INBOUND', isAttempt: false },
      { occurredAt: Date.UTC(2026, 8, 5), isAttempt: false },
      { occurredAt: NOW - 1 },
    ] as const
    await writeInteractions(store.db, [
      ...contacts.map((contact, at) => anAttempt({ customerId: dana, id: testId(2, at), ...contact })),
      anAttempt({ customerId: miguel, id: testId(2, 9), occurredAt: NOW - 1 }),
    ])
  })
  afterAll(() => store.close())

  it('counts what each of the two did, and what of ours went unanswered', async () => {
    expect(await contactMonths(store.db, [dana, nobody], { zone: 'UTC', now: NOW })).toEqual([
      { customerId: dana, month: '2026-09-01', inbound: 1, outbound: 3, attempts: 2, unanswered: 1 },
      { customerId: dana, month: '2026-11-01', inbound: 0, outbound: 1, attempts: 1, unanswered: 0 },
    ])
  })

  it('takes the months of the zone', async () => {
    const months = await contactMonths(store.db, [dana], { zone: 'Europe/Copenhagen', now: NOW })
    expect(months.map(({ month, outbound }) => [month, outbound])).toEqual([
      ['2026-09-01', 2],
      ['2026-10-01', 1],
      ['2026-11-01', 1],
    ])
  })
})
