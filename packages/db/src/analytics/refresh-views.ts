import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { quoted } from './sql-text.ts'
import { ANALYTICS, type View } from './view.ts'
import { viewName, viewText } from './view-text.ts'
import { VIEWS } from './views.ts'

/** Makes the views what this program says they are. Does nothing when they are. */
export async function refreshViews(db: Db): Promise<void> {
  if ((await schemaComment(db)) === SCHEMA_COMMENT) return
  await db.transaction().execute(async (inside) => {
    // Of several servers that start at once, one makes them.
    await sql`select pg_advisory_xact_lock(hashtext(${ANALYTICS}))`.execute(inside)
    if ((await schemaComment(inside)) === SCHEMA_COMMENT) return
    await run(inside, [`create schema if not exists ${ANALYTICS}`])
    await dropViews(inside, (view) => !VIEWS.some(({ name }) => name === view))
    await clearingTheWay(inside, () => run(inside, STATEMENTS))
  })
}

/**
 * Changes something that the views may stand on. Views are dropped only where they are in the way: what others have
 * built on them stays as long as it can. To be called within a transaction.
 */
export async function clearingTheWay(db: Db, change: () => Promise<void>): Promise<void> {
  await run(db, ['savepoint before_change'])
  try {
    await change()
  } catch (thrown) {
    if (!IN_THE_WAY.includes(codeOf(thrown))) throw thrown
    await run(db, ['rollback to savepoint before_change'])
    await dropViews(db, () => true)
    await change()
  }
}

/** PostgreSQL says: others depend on it; the type of a column of a view; a view cannot lose or rename a column. */
const IN_THE_WAY = ['2BP01', '0A000', '42P16']

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
}

/** In one statement, for some may stand on others. Without CASCADE: what others have built is theirs to drop. */
async function dropViews(db: Db, isMeant: (view: string) => boolean): Promise<void> {
  const { rows } = await sql<{ view: string }>`
    select viewname as view from pg_views where schemaname = ${ANALYTICS} order by viewname`.execute(db)
  const names = rows.filter(({ view }) => isMeant(view)).map(({ view }) => `${ANALYTICS}."${view}"`)
  if (names.length === 0) return
  try {
    await run(db, [`drop view ${names.join(', ')}`, `comment on schema ${ANALYTICS} is null`])
  } catch (thrown) {
    throw new Error(`Something stands on views that must change: ${detailOf(thrown)}. Drop it and migrate again.`, {
      cause: thrown,
    })
  }
}

function detailOf(thrown: unknown): string {
  return thrown instanceof Error && 'detail' in thrown ? String(thrown.detail) : String(thrown)
}

async function run(db: Db, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

async function schemaComment(db: Db): Promise<string | null> {
  const { rows } = await sql<{ comment: string | null }>`
    select obj_description(oid, 'pg_namespace') as comment from pg_namespace where nspname = ${ANALYTICS}`.execute(db)
  return rows[0]?.comment ?? null
}

const DEFINITIONS = VIEWS.flatMap(statementsOf)
const FINGERPRINT = createHash('sha256').update(DEFINITIONS.join('\n')).digest('hex').slice(0, 16)
const SCHEMA_COMMENT = `Documented views for data teams; definitions ${FINGERPRINT}`
const STATEMENTS = [...DEFINITIONS, `comment on schema ${ANALYTICS} is ${quoted(SCHEMA_COMMENT)}`]

function statementsOf(catalogued: View): string[] {
  const { columns, from } = catalogued
  const view = viewName(catalogued)
  const selected = Object.entries(columns).map(([column, { sql, type }]) => `cast(${sql} as ${type}) as ${column}`)
  return [
    `create or replace view ${view} as\nselect\n  ${selected.join(',\n  ')}\nfrom ${from}`,
    `comment on view ${view} is ${quoted(viewText(catalogued))}`,
    ...Object.entries(columns).map(
      ([column, { description }]) => `comment on column ${view}.${column} is ${quoted(description)}`,
    ),
  ]
}
