import { sql } from 'kysely'
import type { Db } from '../src/store/open.ts'
import { derivedState } from './derived-state.ts'

/** Everything that events lead to, each customer by what is known to name them instead of by an id that chance gave. */
export async function namedState(db: Db): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select customer_id as id, string_agg(kind || ' ' || value, ', ' order by kind, value) as name
    from identity group by customer_id`.execute(db)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const named = (cell: unknown) => JSON.stringify(cell).replaceAll(UUID, (id) => names.get(id) ?? id)
  const state = Object.entries(await derivedState(db))
  return Object.fromEntries(state.map(([table, cells]) => [table, cells.map(named).sort()]))
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
