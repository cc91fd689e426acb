import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { storedCells } from '../derived-sums.ts'
import { MIGRATIONS } from './index.ts'

/** A store as it was before. */
const UNDO = [
  'drop table customer_state, contact_load, contact_permission, customer_state_reading, source_daily',
  'drop index customer_segment, customer_country, consent_withdrawn',
]

it.each(STORE_KINDS)('adds up the sources of a store that has contacts, on %s', async (kind) => {
  const store = await openTestStore(kind, 'Europe/Copenhagen')
  await writeManyContacts(store.db, 'Europe/Copenhagen')
  const kept = await storedCells(store.db, 'sourceDaily')
  for (const statement of UNDO) await sql.raw(statement).execute(store.db)
  await MIGRATIONS['0009-customer-states']?.up(store.db.withoutPlugins())
  const byKey = (cells: typeof kept) => cells.map((cell) => JSON.stringify(cell)).sort()
  expect(byKey(await storedCells(store.db, 'sourceDaily'))).toEqual(byKey(kept))
  expect(kept.length).toBeGreaterThan(0)
  await store.close()
})
