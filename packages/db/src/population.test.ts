import { DEFAULT_PRIOR, type PopulationPrior } from '@wavelength/core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { emptyStore } from '../testing/derived-state.ts'
import { openTestStore, STORE_KINDS } from '../testing/test-store.ts'
import {
  ensureDefaultVersion,
  type PopulationVersion,
  populationVersions,
  putInForce,
  readPrior,
  storeVersion,
  versionInForce,
} from './population.ts'
import { migrate } from './store/migrate.ts'
import type { Store } from './store/open.ts'

const NOW = Date.UTC(2026, 5, 1)
const PRIOR: PopulationPrior = {
  ...DEFAULT_PRIOR,
  version: 'learned',
  answers: { ...DEFAULT_PRIOR.answers, everyone: 0.1 + 0.2, channelOfSegment: { 'Größe "L"': { EMAIL: 1 / 3 } } },
}
const figures = { logLoss: 0.41, calibrationError: 0.02 }
const LEARNED: PopulationVersion = {
  version: 'learned',
  state: 'CANDIDATE',
  fittedAt: NOW,
  isSample: false,
  customers: 900,
  attempts: 12_000,
  attemptsKnown: 30_000,
  heldOut: {
    customers: 100,
    attempts: 1_300,
    candidate: figures,
    inForce: { ...figures, version: DEFAULT_PRIOR.version },
    difference: -0.001,
    standardError: 0.0004,
  },
  decidedAt: NOW,
}

describe.each(STORE_KINDS)('population versions on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(() => emptyStore(store.db))
  afterAll(() => store.close())

  const states = async () => (await populationVersions(store.db)).map(({ version, state }) => [version, state])

  it('come back as they were kept, to the last digit', async () => {
    await storeVersion(store.db, LEARNED, PRIOR)
    expect(await populationVersions(store.db)).toContainEqual(LEARNED)
    expect(await readPrior(store.db, 'learned')).toEqual(asWritten(PRIOR))
    expect(await readPrior(store.db, 'none')).toBeNull()
  })

  it('keep their numbers and their state when they are learned again', async () => {
    await storeVersion(store.db, LEARNED, PRIOR)
    await putInForce(store.db, 'learned', NOW)
    const again = { ...LEARNED, state: 'REJECTED', fittedAt: NOW + 1, attempts: 13_000 } as const
    await storeVersion(store.db, again, { ...PRIOR, inboundTimes: [] })
    expect(await versionInForce(store.db)).toEqual({ ...again, state: 'IN_FORCE' })
    expect(await readPrior(store.db, 'learned')).toEqual(asWritten(PRIOR))
  })

  it('take over from each other, one in force at a time', async () => {
    await storeVersion(store.db, LEARNED, PRIOR)
    await putInForce(store.db, 'learned', NOW)
    expect(await versionInForce(store.db)).toMatchObject({ version: 'learned', decidedAt: NOW })
    expect(await states()).toContainEqual([DEFAULT_PRIOR.version, 'SUPERSEDED'])
    await putInForce(store.db, DEFAULT_PRIOR.version, NOW)
    expect(await versionInForce(store.db)).toMatchObject({ version: DEFAULT_PRIOR.version, state: 'IN_FORCE' })
    expect(await states()).toContainEqual(['learned', 'SUPERSEDED'])
  })

  it('begin with the one that comes with the software', async () => {
    const inForce = await versionInForce(store.db)
    expect(inForce).toMatchObject({ version: DEFAULT_PRIOR.version, customers: 0, heldOut: null, decidedAt: null })
    expect(await readPrior(store.db, DEFAULT_PRIOR.version)).toEqual(asWritten(DEFAULT_PRIOR))
  })

  it('follow the software as long as nobody has decided', async () => {
    await storeVersion(store.db, { ...LEARNED, version: 'default-older', customers: 0 }, PRIOR)
    await putInForce(store.db, 'default-older', null)
    await ensureDefaultVersion(store.db)
    expect((await versionInForce(store.db)).version).toBe(DEFAULT_PRIOR.version)
    await putInForce(store.db, 'default-older', NOW)
    await migrate(store.db, 'UTC')
    expect((await versionInForce(store.db)).version).toBe('default-older')
  })

  it('have what a later release has added', async () => {
    const { delays: _, ...older } = PRIOR
    await storeVersion(store.db, LEARNED, older as PopulationPrior)
    expect(await readPrior(store.db, 'learned')).toEqual(asWritten(PRIOR))
  })
})

/** JSON knows no -0, and no sum does either. */
function asWritten(prior: PopulationPrior): unknown {
  return JSON.parse(JSON.stringify(prior))
}
