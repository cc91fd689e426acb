import type { Channel, Purpose } from '@wavelength/core'
import { type Store, writeContactPoints, writeCustomers, writeInteractions } from '@wavelength/db'
import { anAttempt, openTestStore, STORE_KINDS, testId } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '../settings.ts'
import { judgedHistory, judgedOwnLotteries } from './replays.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 10, 22, 12)
const READER = { now: NOW, maySeeFewPeople: true }
const QUESTION = { range: { from: '2026-06-01', to: '2026-11-22' }, purpose: null }
const CUSTOMERS = 150

describe.each(STORE_KINDS)('what the past tells, replayed on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    await writeBusiness(store)
  })
  afterAll(() => store.close())

  it('judges number one by lotteries of the business', async () => {
    const judged = await judgedOwnLotteries(store, QUESTION, READER)
    expect(judged).toMatchObject({ choices: 2 * CUSTOMERS, customers: CUSTOMERS, arePropensitiesLogged: true })
    expect(judged.asLogged?.value).toBe(0.5)
    expect(judged.meanWeight).toBeCloseTo(1, 1)
    expect(judged.ips?.value).toBeGreaterThan(0.9)
    expect(judged.finding).toBe('BETTER')
    expect(judged.remarks).toEqual([{ code: 'REPLAYED_TODAY' }])
  })

  it('gives an impression by history, and says that it is no more', async () => {
    const judged = await judgedHistory(store, QUESTION, READER)
    expect(judged).toMatchObject({ choices: CUSTOMERS, arePropensitiesLogged: false })
    expect(judged.remarks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['PROPENSITIES_ESTIMATED', 'REPLAYED_TODAY']),
    )
  })

  it.each([
    ['other days', { ...QUESTION, range: { from: '2020-01-01', to: '2020-02-01' } }],
    ['another purpose', { ...QUESTION, purpose: 'GIFT' as Purpose }],
  ])('has nothing to say of %s', async (_, question) => {
    expect(await judgedOwnLotteries(store, question, READER)).toMatchObject({ choices: 0, remarks: [] })
  })
})

/**
 * Everybody always answers calls and never mails. Each customer has a past that shows it, then an email or a call by
 * the toss of a coin, twice.
 */
async function writeBusiness({ db }: Store): Promise<void> {
  const { version } = (await readSettings(db)).prior
  const people = Array.from({ length: CUSTOMERS }, (_, at) => aCustomer(at, version))
  await writeCustomers(db, people)
  await writeContactPoints(db, people.flatMap(addressesOf))
  await writeInteractions(
    db,
    people.flatMap(({ id }, person) => [
      contact(id, { person, turn: 0, channel: 'PHONE', daysAgo: 160 }),
      contact(id, { person, turn: 1, channel: person % 2 === 0 ? 'EMAIL' : 'PHONE', daysAgo: 100, propensity: 0.5 }),
      contact(id, { person, turn: 2, channel: person % 2 === 0 ? 'PHONE' : 'EMAIL', daysAgo: 60, propensity: 0.5 }),
    ]),
  )
}

interface Told {
  readonly person: number
  readonly turn: number
  readonly channel: Channel
  readonly daysAgo: number
  readonly propensity?: number
}

function contact(customerId: string, { person, turn, channel, daysAgo, propensity }: Told) {
  const occurredAt = NOW - daysAgo * DAY_MS
  const answer = { resolution: 'ANSWERED', outcome: 'ANSWERED', answeredAt: occurredAt } as const
  return anAttempt({
    customerId,
    id: testId(3, 10 * person + turn),
    channel,
    occurredAt,
    propensity: propensity ?? null,
    ...(channel === 'PHONE' ? answer : {}),
  })
}

function addressesOf({ id: customerId }: { readonly id: string }) {
  const told = { customerId, label: null, status: 'GOOD', verified: true } as const
  return (['EMAIL', 'PHONE'] as const).map((channel) => ({ ...told, channel, address: `${channel} of ${customerId}` }))
}

function aCustomer(at: number, priorVersion: string) {
  const untold = { externalId: null, name: null, birthDate: null, birthYear: null, segment: null, timeZone: null }
  const where = { country: null, region: null, language: null }
  return { id: testId(1, at), ...untold, ...where, generation: 'UNKNOWN', isSample: false, priorVersion } as const
}
