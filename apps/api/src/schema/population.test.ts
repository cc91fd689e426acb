import { DEFAULT_PRIOR } from '@wavelength/core'
import { putInForce, storeVersion } from '@wavelength/db'
import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const QUERY = `{ population {
  inForce { version state customers isSample decidedAt trial { logLoss logLossBefore versionBefore difference } }
  versions { version state trial { attempts } }
  pendingCustomers
} }`

describe.each(STORE_KINDS)('population on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  it('tells the version in force, how it did on contacts kept aside, and who is still of another one', async () => {
    await trial.ask('mutation { upsertCustomers(customers: [{ externalId: "a" }, { externalId: "b" }]) { created } }')
    const figures = { logLoss: 0.4, calibrationError: 0.02 }
    const inForce = { logLoss: 0.5, calibrationError: 0.03, version: DEFAULT_PRIOR.version }
    const heldOut = { customers: 9, attempts: 80, candidate: figures, inForce, difference: -0.1, standardError: 0.01 }
    const learned = { customers: 90, attempts: 800, attemptsKnown: 900, heldOut, decidedAt: null }
    const version = { version: 'learned', state: 'CANDIDATE', fittedAt: 0, isSample: false, ...learned } as const
    await storeVersion(trial.store.db, version, { ...DEFAULT_PRIOR, version: 'learned' })
    await putInForce(trial.store.db, 'learned', Date.UTC(2026, 5, 1))
    const { body } = await trial.ask(QUERY)
    expect(body.data.population).toEqual({
      inForce: {
        version: 'learned',
        state: 'IN_FORCE',
        customers: 90,
        isSample: false,
        decidedAt: '2026-06-01T00:00:00.000Z',
        trial: { logLoss: 0.4, logLossBefore: 0.5, versionBefore: DEFAULT_PRIOR.version, difference: -0.1 },
      },
      versions: [
        { version: DEFAULT_PRIOR.version, state: 'SUPERSEDED', trial: null },
        { version: 'learned', state: 'IN_FORCE', trial: { attempts: 80 } },
      ],
      pendingCustomers: 2,
    })
  })
})
