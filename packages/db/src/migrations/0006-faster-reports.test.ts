import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { storedCells } from '../derived-sums.ts'
import { MIGRATIONS } from './index.ts'

/** A store as it was before. */
const UNDO = [
  'drop table channel_monthly',
  'drop index interaction_sampled_16, interaction_sampled_64',
  'create index interaction_sampled on interaction (occurred_at)',
]

it.each(STORE_KINDS)('adds up the months of a store that has contacts, on %s', async (kind) => {
  const store = await openTestStore(kind, 'Europe/Copenhagen')
  await writeManyContacts(store.db, 'Europe/Copenhagen')
  const kept = await storedCells(store.db, 'channelMonthly')
  for (const statement of UNDO) await sql.raw(statement).execute(store.db)
  await MIGRATIONS['0006-faster-reports']?.up(store.db.withoutPlugins())
  const byKey = (cells: typeof kept) => cells.map((cell) => JSON.stringify(cell)).sort()
  expect(byKey(await storedCells(store.db, 'channelMonthly'))).toEqual(byKey(kept))
  expect(kept.length).toBeGreaterThan(0)
  await store.close()
})
