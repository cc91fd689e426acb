import { DERIVATION_REVISION } from '@wavelength/core'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anAttempt, testId } from '../../testing/a-decision.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { readDeployment, writeDerivationRevision } from '../deployment.ts'
import { writeInteractions } from '../interaction.ts'
import { StoreIsNewer } from './begin-deployment.ts'
import { migrate } from './migrate.ts'
import type { Store } from './open.ts'

describe.each(STORE_KINDS)('the derivation revision on %s', (kind) => {
  let store: Store
  beforeEach(async () => {
    store = await openTestStore(kind)
  })
  afterEach(() => store.close())

  const revisionAfterUse = async () => {
    await migrate(store.db, 'UTC')
    return (await readDeployment(store.db)).derivationRevision
  }

  it('of a new store is the current one', async () => {
    expect((await readDeployment(store.db)).derivationRevision).toBe(DERIVATION_REVISION)
  })

  it('of an older store without contacts becomes the current one', async () => {
    await writeDerivationRevision(store.db, 1)
    expect(await revisionAfterUse()).toBe(DERIVATION_REVISION)
  })

  it('of an older store with contacts stays until they are derived again', async () => {
    await writeInteractions(store.db, [anAttempt({ customerId: testId(1, 1), id: testId(2, 1) })])
    await writeDerivationRevision(store.db, 1)
    expect(await revisionAfterUse()).toBe(1)
  })

  it('of a newer store is refused, also when only its tables are newer', async () => {
    await writeDerivationRevision(store.db, DERIVATION_REVISION + 1)
    await expect(migrate(store.db, 'UTC')).rejects.toThrow(StoreIsNewer)
    await writeDerivationRevision(store.db, DERIVATION_REVISION)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-to-come', '2099-01-01T00:00:00.000Z')`.execute(
      store.db,
    )
    await expect(migrate(store.db, 'UTC')).rejects.toThrow(StoreIsNewer)
  })
})
