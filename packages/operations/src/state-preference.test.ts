import { parseContactEvent } from '@wavelength/core'
import { consentsInForce, type Store, statementsInForce } from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingest } from './ingest/ingest.ts'
import { recordConsent } from './record-consent.ts'
import { statePreference } from './state-preference.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const NOBODY = '00000000-0000-4000-8000-000000000000'

describe.each(STORE_KINDS)('what a customer says on %s', (kind) => {
  let store: Store
  let customerId: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    customerId = await aCustomer(store)
  })
  afterAll(() => store.close())

  const inForce = async () => (await statementsInForce(store.db, [customerId])).get(customerId)

  it('is kept with hours for its duration, and the newest statement is in force', async () => {
    const older = { channels: ['PHONE'], statedAt: '2026-01-01T00:00:00Z' } as const
    const newer = {
      channels: ['EMAIL', 'SMS'],
      avoidChannels: ['PHONE'],
      waitBeforeNextAttempt: 'P1DT12H30M',
      source: 'form',
    } as const
    expect(await statePreference(store, customerId, newer, NOW)).toEqual({ status: 'RECORDED' })
    expect(await statePreference(store, customerId, older, NOW)).toEqual({ status: 'RECORDED' })
    expect(await inForce()).toMatchObject({
      channels: ['EMAIL', 'SMS'],
      avoidChannels: ['PHONE'],
      waitHours: 36.5,
      statedAt: NOW,
      source: 'form',
    })
    const all = await store.db.selectFrom('statedPreference').select('id').execute()
    expect(all).toHaveLength(2)
  })

  it.each([
    ['a channel named twice', { channels: ['SMS', 'SMS'] as const }, 'CONTRADICTORY', 'channels'],
    [
      'a channel both wanted and not',
      { channels: ['SMS'] as const, avoidChannels: ['SMS'] as const },
      'CONTRADICTORY',
      'avoidChannels',
    ],
    [
      'a day both good and bad',
      { bestDays: ['MONDAY'] as const, worstDays: ['MONDAY'] as const },
      'CONTRADICTORY',
      'worstDays',
    ],
    ['a wait that is none', { waitBeforeNextAttempt: 'four hours' }, 'BAD_DURATION', 'waitBeforeNextAttempt'],
    ['a wait in months', { waitBeforeNextAttempt: 'P1M' }, 'BAD_DURATION', 'waitBeforeNextAttempt'],
    ['a wait below nothing', { waitBeforeNextAttempt: '-PT1H' }, 'BAD_DURATION', 'waitBeforeNextAttempt'],
    ['a wait of a year', { waitBeforeNextAttempt: 'P365D' }, 'BAD_DURATION', 'waitBeforeNextAttempt'],
    ['an instant to come', { statedAt: '2027-01-01T00:00:00Z' }, 'IMPOSSIBLE_INSTANT', 'statedAt'],
    ['a NUL', { source: 'a\u0000b' }, 'BAD_TEXT', 'source'],
  ])('is refused with %s', async (_, input, code, field) => {
    const before = await inForce()
    expect(await statePreference(store, customerId, input, NOW)).toMatchObject({
      status: 'REJECTED',
      issue: { code, field: [field] },
    })
    expect(await inForce()).toEqual(before)
  })

  it('is refused of somebody unknown', async () => {
    expect(await statePreference(store, NOBODY, {}, NOW)).toMatchObject({
      status: 'REJECTED',
      issue: { code: 'UNKNOWN_CUSTOMER' },
    })
  })
})

describe.each(STORE_KINDS)('consent on %s', (kind) => {
  let store: Store
  let customerId: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    customerId = await aCustomer(store)
  })
  afterAll(() => store.close())

  const base = { channel: 'SMS', purposeClass: 'MARKETING', source: 'form' } as const

  it('is a ledger: as of any instant the newest entry before it is in force', async () => {
    await recordConsent(store, customerId, { ...base, status: 'WITHDRAWN', at: '2026-06-01T00:00:00Z' }, NOW)
    await recordConsent(
      store,
      customerId,
      { ...base, status: 'GRANTED', at: '2026-01-01T00:00:00Z', proof: 'form 7' },
      NOW,
    )
    const asOf = async (instant: number) =>
      (await consentsInForce(store.db, [customerId], instant)).map(({ status }) => status)
    expect(await asOf(Date.UTC(2025, 11, 31))).toEqual([])
    expect(await asOf(Date.UTC(2026, 2, 1))).toEqual(['GRANTED'])
    expect(await asOf(NOW)).toEqual(['WITHDRAWN'])
  })

  it.each([
    ['the withdrawal told first', ['WITHDRAWN', 'GRANTED'], 'EMAIL'],
    ['the withdrawal told last', ['GRANTED', 'WITHDRAWN'], 'PHONE'],
  ] as const)('of two of one instant is the withdrawal: %s', async (_, told, channel) => {
    for (const status of told) {
      const consent = { ...base, channel, status, at: '2026-02-01T00:00:00Z' }
      expect(await recordConsent(store, customerId, consent, NOW)).toEqual({ status: 'RECORDED' })
    }
    const inForce = (await consentsInForce(store.db, [customerId], NOW)).filter((each) => each.channel === channel)
    expect(inForce.map(({ status }) => status)).toEqual(['WITHDRAWN'])
  })

  it.each([
    ['no source', { source: ' ' }, 'REQUIRED', 'source'],
    ['an instant that does not exist', { at: '2026-02-30T00:00:00Z' }, 'BAD_INSTANT', 'at'],
  ])('is refused with %s', async (_, changes, code, field) => {
    const recorded = await recordConsent(store, customerId, { ...base, status: 'GRANTED', ...changes }, NOW)
    expect(recorded).toMatchObject({ status: 'REJECTED', issue: { code, field: [field] } })
  })
})

async function aCustomer(store: Store): Promise<string> {
  const raw = {
    source: 't',
    sourceId: '1',
    customer: { externalId: 'K' },
    channel: 'EMAIL',
    direction: 'INBOUND',
    occurredAt: '2026-01-01T00:00:00Z',
  }
  const parsed = parseContactEvent(raw, NOW)
  if (parsed.status === 'rejected') throw new Error(parsed.issue.message)
  const { outcomes } = await ingest(store, [{ kind: 'CONTACT', position: 'index 0', event: parsed.value, raw }], {
    now: NOW,
  })
  const [outcome] = outcomes
  if (outcome?.status !== 'STORED') throw new Error('the contact was not taken')
  return outcome.customerId
}
