import { ROLL_UP_NAMES } from '@wavelength/core'
import { sql } from 'kysely'
import { snake } from '../src/bulk.ts'
import { ensureDefaultVersion } from '../src/population.ts'
import type { Db } from '../src/store/open.ts'

const TABLES = ['interaction', 'tally', ...ROLL_UP_NAMES.map(snake), 'identity', 'contact_point', 'watermark']

/** Everything that events lead to, in an order of its own; cells that have become zero do not count. */
export async function derivedState(db: Db): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {}
  for (const table of TABLES) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} as t order by t::text`.execute(db)
    state[table] = rows.filter(isCell)
  }
  state.consent = await consents(db)
  return state
}

/** Without ids, which some are given by chance, and without the time of recording, which is that of the test. */
async function consents(db: Db): Promise<unknown[]> {
  const { rows } = await sql`
    select customer_id, channel, purpose_class, status, source, effective_from from consent as t order by t.customer_id, t.channel, t.purpose_class, t.effective_from, t.status, t.source`.execute(
    db,
  )
  return rows
}

function isCell(row: Readonly<Record<string, unknown>>): boolean {
  const counts = ['contacts', 'attempts', 'answered', 'inbound', 'undelivered'].filter((name) => name in row)
  return counts.length === 0 || counts.some((name) => row[name] !== 0)
}

/** Also puts the population version that comes with the software back in force. */
export async function emptyStore(db: Db): Promise<void> {
  const others = [
    'customer',
    'rejected_event',
    'import_run',
    'import_run_contact',
    'import_run_customer',
    'stated_preference',
    'consent',
    'population_version',
    'customer_state',
    'customer_state_reading',
  ]
  const tables = [...TABLES, ...others, 'decision', 'decision_outcome']
  await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
  await ensureDefaultVersion(db)
}
