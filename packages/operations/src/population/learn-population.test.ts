import { DEFAULT_PRIOR, fitPopulation } from '@wavelength/core'
import {
  historiesOf,
  nextCustomersWithInteractions,
  populationVersions,
  putInForce,
  readDeployment,
  readPrior,
  type Store,
  storeVersion,
  versionInForce,
} from '@wavelength/db'
import { emptyStore, openTestStore, STORE_KINDS, type StoreKind } from '@wavelength/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reportsOf, TEST_NOW } from '../../testing/event-lists.ts'
import { aRawEvent } from '../../testing/raw-events.ts'
import { ingest } from '../ingest/ingest.ts'
import { loadSample } from '../sample/load-sample.ts'
import { removeSample } from '../sample/remove-sample.ts'
import { verify } from '../verify.ts'
import { chooseVersion, populationStatus } from './choose-version.ts'
import { learnPopulation, tryLearning } from './learn-population.ts'
import { lookAndLearn } from './look-and-learn.ts'
import { rederive } from './rederive.ts'
import { isHeldOut } from './split.ts'

const CUSTOMERS = 160

describe.each(STORE_KINDS)('learnPopulation on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await storeWithKnownIds(kind)
    await loadSample(store, { now: TEST_NOW, customers: CUSTOMERS })
  })
  beforeEach(() => chooseVersion(store, DEFAULT_PRIOR.version, TEST_NOW))
  afterAll(() => store.close())

  it('learns from some, tries it on the others, and adopts what is not worse', async () => {
    const told: number[] = []
    const learned = await learnPopulation(store, { now: TEST_NOW, onProgress: (customers) => told.push(customers) })
    expect(told.at(-1)).toBe(CUSTOMERS)
    expect(learned).toMatchObject({ isAdopted: true, reason: 'NOT_WORSE' })
    expect(learned.customers + (learned.heldOut?.customers ?? 0)).toBe(CUSTOMERS)
    expect(learned.heldOut?.difference).toBeLessThan(0)
    const inForce = await versionInForce(store.db)
    const { version, customers, attempts, heldOut } = learned
    expect(inForce).toMatchObject({ version, customers, attempts, heldOut, state: 'IN_FORCE', isSample: true })
    expect((await readPrior(store.db, version))?.version).toBe(version)
    expect((await populationStatus(store)).pendingCustomers).toBe(CUSTOMERS)
    expect((await verify(store)).difference).toBeNull()
    await rederive(store)
    expect((await populationStatus(store)).pendingCustomers).toBe(0)
    expect((await verify(store)).difference).toBeNull()
  })

  it('keeps nothing of what was only tried', async () => {
    const before = await populationVersions(store.db)
    expect(await tryLearning(store, { now: TEST_NOW - 1_000 })).toMatchObject({ isAdopted: true })
    expect(await populationVersions(store.db)).toEqual(before)
  })

  it('keeps but does not adopt what foretells the contacts kept aside worse', async () => {
    await putInForce(store.db, await versionThatKnowsThoseKeptAside(store), TEST_NOW)
    const learned = await learnPopulation(store, { now: TEST_NOW - 2_000 })
    expect(learned).toMatchObject({ isAdopted: false, reason: 'WORSE', heldOut: { inForce: { version: 'knowing' } } })
    expect((await versionInForce(store.db)).version).toBe('knowing')
    expect(await populationVersions(store.db)).toContainEqual(expect.objectContaining({ version: learned.version }))
  })

  it('is broken off by its signal, and lets only one learn at a time', async () => {
    const breaking = new AbortController()
    const broken = learnPopulation(store, { now: TEST_NOW, signal: breaking.signal })
    await expect(learnPopulation(store, { now: TEST_NOW })).rejects.toMatchObject({ code: 'CONFLICT' })
    breaking.abort()
    await expect(broken).rejects.toMatchObject({ name: 'AbortError' })
    expect((await versionInForce(store.db)).version).toBe(DEFAULT_PRIOR.version)
  })

  it('says that a version is not known', async () => {
    await expect(chooseVersion(store, 'none', TEST_NOW)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe.each(STORE_KINDS)('lookAndLearn on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await storeWithKnownIds(kind)
  })
  beforeEach(() => emptyStore(store.db))
  afterAll(() => store.close())

  it('learns once from a sample, derives the ledgers, and forgets it when the sample goes', async () => {
    await loadSample(store, { now: TEST_NOW, customers: CUSTOMERS })
    expect(await lookAndLearn(store, { now: TEST_NOW })).toMatchObject({ isAdopted: true })
    expect((await populationStatus(store)).pendingCustomers).toBe(0)
    expect(await lookAndLearn(store, { now: TEST_NOW })).toBeNull()
    await removeSample(store, { now: TEST_NOW })
    expect((await versionInForce(store.db)).version).toBe(DEFAULT_PRIOR.version)
  })

  it('leaves what a sample taught as soon as somebody exists, and derives everybody again', async () => {
    await loadSample(store, { now: TEST_NOW, customers: CUSTOMERS })
    await lookAndLearn(store, { now: TEST_NOW })
    await ingest(store, reportsOf([aRawEvent()]), { now: TEST_NOW })
    expect(await lookAndLearn(store, { now: TEST_NOW })).toBeNull()
    expect((await versionInForce(store.db)).version).toBe(DEFAULT_PRIOR.version)
    expect((await populationStatus(store)).pendingCustomers).toBe(0)
    expect((await verify(store)).difference).toBeNull()
  })

  it('has nothing to do in an empty store', async () => {
    expect(await lookAndLearn(store, { now: TEST_NOW })).toBeNull()
  })
})

/** Who is kept aside depends on the ids, and these on the secret of the deployment. */
async function storeWithKnownIds(kind: StoreKind): Promise<Store> {
  const store = await openTestStore(kind)
  const customerNamespace = '5f3c1a52-8a0e-4d5b-9c1e-2b7d60f4a913'
  await store.db.updateTable('deployment').set({ customerNamespace }).execute()
  return store
}

async function versionThatKnowsThoseKeptAside({ db }: Store): Promise<string> {
  const ids = (await nextCustomersWithInteractions(db, null, CUSTOMERS)).filter(isHeldOut)
  const { reportingTimeZone } = await readDeployment(db)
  const histories = await historiesOf(db, ids, { reportingZone: reportingTimeZone })
  const prior = fitPopulation(histories, { version: 'knowing', asOf: TEST_NOW, start: DEFAULT_PRIOR })
  const found = { customers: ids.length, attempts: 0, attemptsKnown: 0, heldOut: null, decidedAt: null }
  await storeVersion(db, { version: 'knowing', state: 'CANDIDATE', fittedAt: 0, isSample: true, ...found }, prior)
  return 'knowing'
}
