import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { scramVerifier } from './scram.ts'
import { quoted } from './sql-text.ts'
import { ANALYTICS } from './view.ts'

export interface Reader {
  readonly role: string
  /** Null: as it is; a new role then has none. */
  readonly password: string | null
}

/** What became of letting somebody read the views. */
export type LettingIn =
  | { readonly status: 'LET_IN'; readonly isNew: boolean }
  /** The role may do more than read the views already, so nothing was given. */
  | { readonly status: 'MAY_DO_MORE' }
  /** We ourselves are not allowed to make or change roles. */
  | { readonly status: 'NOT_PERMITTED'; readonly reason: string }

/** Longer than any report takes; what takes longer holds up changes of the schema. */
const STATEMENT_TIMEOUT = '5min'
const IDLE_TIMEOUT = '1min'

/** Lets a role read the views and nothing else, now and whenever they are made anew. Makes it when there is none. */
export async function letReaderIn(db: Db, { role, password }: Reader): Promise<LettingIn> {
  try {
    return await db.transaction().execute(async (inside) => {
      const isNew = !(await exists(inside, role))
      if (!isNew && (await mayDoMore(inside, role))) return { status: 'MAY_DO_MORE' }
      const statements = [...(isNew ? [`create role ${named(role)} login`] : []), ...(await grants(inside, role))]
      const withPassword =
        password === null ? [] : [`alter role ${named(role)} password ${quoted(scramVerifier(password))}`]
      for (const statement of [...statements, ...withPassword]) await sql.raw(statement).execute(inside)
      return { status: 'LET_IN', isNew }
    })
  } catch (thrown) {
    if (!isInsufficientPrivilege(thrown)) throw thrown
    return { status: 'NOT_PERMITTED', reason: thrown.message }
  }
}

/** Default privileges reach the views that are made later by the role that runs this, which is the one that migrates. */
async function grants(db: Db, role: string): Promise<string[]> {
  const { rows } = await sql<{ database: string }>`select current_database() as database`.execute(db)
  const ofRole = `alter role ${named(role)} in database ${named(rows[0]?.database ?? '')}`
  return [
    `grant usage on schema ${ANALYTICS} to ${named(role)}`,
    `grant select on all tables in schema ${ANALYTICS} to ${named(role)}`,
    `alter default privileges in schema ${ANALYTICS} grant select on tables to ${named(role)}`,
    `${ofRole} set default_transaction_read_only = on`,
    `${ofRole} set statement_timeout = '${STATEMENT_TIMEOUT}'`,
    `${ofRole} set idle_in_transaction_session_timeout = '${IDLE_TIMEOUT}'`,
  ]
}

async function exists(db: Db, role: string): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db)
  return rows.length > 0
}

/** On any table outside the views' schema, by whatever way: as superuser, owner, member of another role, by grant. */
async function mayDoMore(db: Db, role: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = current_schema() and relkind in ('r', 'p')
      and (has_any_column_privilege(${role}::name, pg_class.oid, 'select, insert, update')
        or has_table_privilege(${role}::name, pg_class.oid, 'delete, truncate'))
    limit 1`.execute(db)
  return rows.length > 0
}

function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function isInsufficientPrivilege(thrown: unknown): thrown is Error {
  return thrown instanceof Error && 'code' in thrown && thrown.code === '42501'
}
