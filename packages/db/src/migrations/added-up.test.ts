import type { RollUpName } from '@wavelength/core'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { storedCells } from '../derived-sums.ts'
import { MIGRATIONS } from './index.ts'

/** A migration that adds up a new roll-up from what is there, and what makes a store as it was before. */
const CASES: readonly (readonly [migration: string, rollUp: RollUpName, undo: readonly string[]])[] = [
  [
    '0006-faster-reports',
    'channelMonthly',
    [
      'drop table channel_monthly',
      'drop index interaction_sampled_16, interaction_sampled_64',
      'create index interaction_sampled on interaction (occurred_at)',
    ],
  ],
  [
    '0009-customer-states',
    'sourceDaily',
    [
      'drop table customer_state, contact_load, contact_permission, customer_state_reading, source_daily',
      'drop index customer_segment, customer_country, consent_withdrawn',
    ],
  ],
  ['0013-source-totals', 'sourceTotal', ['drop table source_total']],
]

describe.each(STORE_KINDS)('a store that has contacts, on %s', (kind) => {
  it.each(CASES)('is given by %s what %s would hold', async (migration, rollUp, undo) => {
    const store = await openTestStore(kind, 'Europe/Copenhagen')
    await writeManyContacts(store.db, 'Europe/Copenhagen')
    const kept = await storedCells(store.db, rollUp)
    for (const statement of undo) await sql.raw(statement).execute(store.db)
    await MIGRATIONS[migration]?.up(store.db.withoutPlugins())
    const byKey = (cells: typeof kept) => cells.map((cell) => JSON.stringify(cell)).sort()
    expect(byKey(await storedCells(store.db, rollUp))).toEqual(byKey(kept))
    expect(kept.length).toBeGreaterThan(0)
    await store.close()
  })
})
