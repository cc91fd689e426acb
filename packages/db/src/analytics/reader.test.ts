import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../../testing/create-database.ts'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { STORE_KINDS } from '../../testing/test-store.ts'
import { migrate } from '../store/migrate.ts'
import { openStore, type Store } from '../store/open.ts'
import { letReaderIn } from './reader.ts'
import { clearingTheWay, refreshViews } from './refresh-views.ts'
import { VIEWS } from './views.ts'

const HAS_SERVER = STORE_KINDS.includes('SERVER')

describe.runIf(HAS_SERVER)(letReaderIn.name, () => {
  // Roles belong to the whole server, where other suites have theirs.
  const role = `reader_${process.pid}`
  let store: Store
  let url: string
  let reader: pg.Client
  beforeAll(async () => {
    url = await createDatabase()
    store = await openStore({ url })
    await migrate(store.db, 'UTC')
    await writeManyContacts(store.db, 'UTC')
    expect(await letReaderIn(store.db, { role, password: 'first' })).toEqual({ status: 'LET_IN', isNew: true })
    reader = await connected(url, role)
  })
  afterAll(async () => {
    await reader.end()
    await sql.raw(`drop owned by ${role}`).execute(store.db)
    await sql.raw(`drop role ${role}`).execute(store.db)
    await store.close()
  })

  const count = async (relation: string) => {
    const { rows } = await reader.query<{ count: string }>(`select count(*) from ${relation}`)
    return Number(rows[0]?.count)
  }

  it('lets the role read every view', async () => {
    for (const { name } of VIEWS) expect(await count(`analytics.${name}`), name).toBeGreaterThan(0)
  })

  it('lets it read no table', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
      store.db,
    )
    expect(rows.length).toBeGreaterThan(15)
    for (const { name } of rows) await expect(count(name), name).rejects.toThrow('permission denied')
  })

  it('lets it write nothing, also when it asks to', async () => {
    await expect(reader.query('create table mine (a int)')).rejects.toThrow('read-only transaction')
    await reader.query('set default_transaction_read_only = off')
    await expect(reader.query('create table mine (a int)')).rejects.toThrow('permission denied')
    await expect(reader.query('create table analytics.mine (a int)')).rejects.toThrow('permission denied')
    for (const change of [
      "insert into customer (id) values ('00000000-0000-4000-8000-000000000001')",
      'delete from interaction',
      "update analytics.customers set segment = 'x'",
      'delete from analytics.interactions',
      'drop view analytics.daily',
    ]) {
      await expect(reader.query(change), change).rejects.toThrow(/permission denied|must be owner|cannot/)
    }
  })

  it('shows it no name, address or external id of anybody', async () => {
    const secrets = await secretsIn(store)
    expect(secrets.length).toBeGreaterThan(1000)
    for (const { name } of VIEWS) {
      const { rows } = await reader.query<{ text: string }>(
        `select string_agg(view::text, ' ') as text from analytics.${name} as view`,
      )
      const words = new Set((rows[0]?.text ?? '').split(/[(),"\s]+/))
      expect(
        secrets.filter((secret) => words.has(secret)),
        name,
      ).toEqual([])
    }
  })

  it('gives up what takes too long', async () => {
    const { rows } = await reader.query<{ statement_timeout: string }>('show statement_timeout')
    expect(rows).toEqual([{ statement_timeout: '5min' }])
  })

  it('goes on letting it in when the views are made anew, and changes nothing when it is done again', async () => {
    expect(await letReaderIn(store.db, { role, password: null })).toEqual({ status: 'LET_IN', isNew: false })
    await store.db.transaction().execute((inside) =>
      clearingTheWay(inside, async () => {
        await sql`alter table customer alter column segment type varchar`.execute(inside)
      }),
    )
    await expect(count('analytics.customers')).rejects.toThrow('does not exist')
    await refreshViews(store.db)
    for (const { name } of VIEWS) expect(await count(`analytics.${name}`), name).toBeGreaterThan(0)
  })

  it('refuses a role that may do more', async () => {
    expect(await letReaderIn(store.db, { role: 'test', password: null })).toEqual({ status: 'MAY_DO_MORE' })
  })

  it('says when it may not make roles', async () => {
    const [limited, another] = [`limited_${process.pid}`, `another_${process.pid}`]
    await sql.raw(`create role ${limited} login`).execute(store.db)
    const theirs = await openStore({ url: withUser(url, limited) })
    expect(await letReaderIn(theirs.db, { role: another, password: null })).toEqual({
      status: 'NOT_PERMITTED',
      reason: 'permission denied to create role',
    })
    await theirs.close()
    await sql.raw(`drop role ${limited}`).execute(store.db)
  })
})

function withUser(url: string, user: string): string {
  const address = new URL(url)
  address.username = user
  return address.href
}

async function connected(url: string, user: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: withUser(url, user) })
  await client.connect()
  return client
}

async function secretsIn({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ secret: string }>`
    select source_id as secret from interaction union select contact_point from interaction where contact_point is not null
    union select external_id from customer where external_id is not null
    union select id::text from interaction union select customer_namespace::text from deployment`.execute(db)
  return rows.map(({ secret }) => secret)
}
