import { messageOf } from '@wavelength/core'
import type { Store } from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportsOf, TEST_NOW } from '../testing/event-lists.ts'
import { ingest } from './ingest/ingest.ts'
import { populationStatus } from './population/choose-version.ts'
import { rederive } from './population/rederive.ts'
import { rebuild } from './rebuild.ts'
import { recommend } from './recommend.ts'
import { readSettings } from './settings.ts'
import { settleAgePrior } from './settle-age-prior.ts'
import { verify } from './verify.ts'

const BIRTH_YEARS = [1940, 2004]

describe.each(STORE_KINDS)('whether age bears on answers, on %s', (kind) => {
  let store: Store
  let customerIds: string[]
  beforeAll(async () => {
    store = await openTestStore(kind)
    await ingest(store, reportsOf(BIRTH_YEARS.flatMap(textsTo)), { now: TEST_NOW })
    const people = await store.db.selectFrom('customer').select('id').orderBy('externalId').execute()
    customerIds = people.map(({ id }) => id)
    for (const [at, birthYear] of BIRTH_YEARS.entries())
      await store.db
        .updateTable('customer')
        .set({ birthYear })
        .where('id', '=', customerIds[at] ?? '')
        .execute()
    await rebuild(store)
  })
  afterAll(() => store.close())

  const chances = async () => {
    const given = await recommend(store, { customerIds, message: messageOf('OTHER'), now: TEST_NOW })
    return given.map((each) => each?.options.map(({ channel, answerProbability: { value } }) => [channel, value]))
  }

  it('does until it is settled otherwise', async () => {
    const [old, young] = await chances()
    expect(old).not.toEqual(young)
    expect(await settleAgePrior(store, true)).toBe(false)
  })

  it('does not when it is switched off, and the ledgers follow', async () => {
    expect(await settleAgePrior(store, false)).toBe(true)
    expect((await readSettings(store.db)).prior.version).toMatch(/-without-age$/)
    expect(await populationStatus(store)).toMatchObject({ pendingCustomers: 2 })
    await rederive(store)
    expect(await populationStatus(store)).toMatchObject({ pendingCustomers: 0 })
    const [old, young] = await chances()
    expect(old).toEqual(young)
    expect((await verify(store)).difference).toBeNull()
  })

  it('does again when it is switched on', async () => {
    await settleAgePrior(store, true)
    await rederive(store)
    const [old, young] = await chances()
    expect(old).not.toEqual(young)
    expect((await verify(store)).difference).toBeNull()
  })
})

function textsTo(birthYear: number): object[] {
  return [1, 2, 3].map((day) => ({
    source: 'shop',
    sourceId: `${birthYear}-${day}`,
    customer: { externalId: `born-${birthYear}` },
    channel: day === 3 ? 'EMAIL' : 'SMS',
    direction: 'OUTBOUND',
    occurredAt: `2026-04-0${day}T10:00:00Z`,
  }))
}
