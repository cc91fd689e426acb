import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { permissionStates } from '../reports/permission-counts.ts'
import { deleteCustomers } from '../sample.ts'
import type { Store } from '../store/open.ts'
import { refreshStates } from './refresh-states.ts'

const NOW = Date.parse('2026-11-18T09:00Z')
const MINUTE = 60_000

describe.each(STORE_KINDS)('kept states of customers on %s', (kind) => {
  let store: Store
  let ids: readonly string[]
  beforeAll(async () => {
    store = await openTestStore(kind, 'Europe/Copenhagen')
    ids = (await writeManyContacts(store.db, 'Europe/Copenhagen')).customers.map(({ id }) => id)
    await refreshStates(store.db, NOW)
  })
  afterAll(() => store.close())

  const asOf = async (now: number) => (await permissionStates(store.db, {}, now)).asOf
  const written = async () =>
    (await sql<{ id: string }>`select xmin::text || customer_id as id from customer_state`.execute(store.db)).rows

  it.each([
    ['told for an hour', 59 * MINUTE, NOW],
    ['then counted again', 60 * MINUTE, NOW + 60 * MINUTE],
    ['not told of a time before', -MINUTE, NOW - MINUTE],
  ])('are %s', async (_, later, expected) => {
    expect(await asOf(NOW + later)).toBe(expected)
  })

  it('are not told where another definition made them', async () => {
    await sql`update customer_state_reading set revision = revision - 1`.execute(store.db)
    expect(await asOf(NOW + MINUTE)).toBe(NOW + MINUTE)
    await refreshStates(store.db, NOW)
    expect(await asOf(NOW + MINUTE)).toBe(NOW)
  })

  it('are written again only where they differ', async () => {
    const before = await written()
    await refreshStates(store.db, NOW)
    expect(await written()).toEqual(before)
    await sql`update customer set segment = 'Other' where id = ${ids[0]}`.execute(store.db)
    await refreshStates(store.db, NOW)
    const others = new Set(before.map(({ id }) => id))
    expect((await written()).filter(({ id }) => !others.has(id))).toHaveLength(1)
  })

  it('go with the customer', async () => {
    await deleteCustomers(store.db, ids.slice(0, 3))
    expect(await written()).toHaveLength(ids.length - 3)
    await sql`delete from customer where id = ${ids[3]}`.execute(store.db)
    await refreshStates(store.db, NOW)
    expect(await written()).toHaveLength(ids.length - 4)
  })
})
