import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { migrate } from '../store/migrate.ts'
import type { Store } from '../store/open.ts'
import { clearingTheWay, refreshViews } from './refresh-views.ts'
import { VIEWS } from './views.ts'

describe.each(STORE_KINDS)('the views on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterEach(async () => {
    await run('drop view if exists public.mine')
    await refreshViews(store.db)
  })
  afterAll(() => store.close())

  const run = (statement: string) => sql.raw(statement).execute(store.db)
  const viewsThere = async () => {
    const { rows } = await sql<{ oid: number; name: string }>`
      select oid, relname as name from pg_class
      where relnamespace = 'analytics'::regnamespace and relkind = 'v' order by relname`.execute(store.db)
    return rows
  }
  const names = VIEWS.map(({ name }) => name).sort()
  const change = (statement: string) =>
    store.db.transaction().execute((inside) =>
      clearingTheWay(inside, async () => {
        await sql.raw(statement).execute(inside)
      }),
    )

  it('have the columns, types and descriptions of the catalogue', async () => {
    const { rows } = await sql<{ view: string; column: string; type: string; description: string }>`
      select relname as view, attname as column, format_type(atttypid, null) as type,
        col_description(attrelid, attnum) as description
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'analytics'::regnamespace and attnum > 0 order by attnum`.execute(store.db)
    const expected = VIEWS.flatMap(({ name, columns }) =>
      Object.entries(columns).map(([column, { type, description }]) => ({
        view: name,
        column,
        type: type === 'timestamptz' ? 'timestamp with time zone' : type,
        description,
      })),
    )
    for (const { name } of VIEWS) {
      const ofView = (each: { readonly view: string }) => each.view === name
      expect(rows.filter(ofView)).toEqual(expected.filter(ofView))
    }
  })

  it('are left alone while they are what they should be', async () => {
    const before = await viewsThere()
    expect(before.map(({ name }) => name)).toEqual(names)
    await migrate(store.db, 'UTC')
    expect(await viewsThere()).toEqual(before)
  })

  it('keep what others have built on them when they are made anew', async () => {
    await run('create view public.mine as select channel, count(*) from analytics.interactions group by channel')
    await run("comment on schema analytics is 'of an older release'")
    await refreshViews(store.db)
    expect((await run('select * from mine')).rows).toEqual([])
  })

  it('give way to a change that they would prevent, and come back', async () => {
    await change('alter table interaction add column new_fact text')
    expect((await viewsThere()).map(({ name }) => name)).toEqual(names)
    await change('alter table customer alter column region type varchar')
    expect(await viewsThere()).toEqual([])
    await refreshViews(store.db)
    expect((await viewsThere()).map(({ name }) => name)).toEqual(names)
  })

  it("take the place of an older release's", async () => {
    await run('drop view analytics.customers')
    await run('create view analytics.customers as select id as customer, name from customer')
    await run('create view analytics.retired as select 1 as one')
    await run("comment on schema analytics is 'of an older release'")
    await refreshViews(store.db)
    expect((await viewsThere()).map(({ name }) => name)).toEqual(names)
    expect((await run('select * from analytics.customers')).rows).toEqual([])
  })

  it('are never taken away from under what others have built, who are named instead', async () => {
    await run('create view public.mine as select campaign from analytics.interactions')
    await expect(change('alter table interaction alter column campaign type varchar')).rejects.toThrow(
      /mine depends on view analytics\.interactions/,
    )
    expect((await run('select * from mine')).rows).toEqual([])
  })
})
