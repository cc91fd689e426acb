import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import type { Store } from '../store/open.ts'
import { viewName } from './view-text.ts'
import { VIEWS } from './views.ts'

describe.each(STORE_KINDS)('what the catalogue says of the views on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, 'Europe/Copenhagen')
    await writeManyContacts(store.db, 'Europe/Copenhagen')
  })
  afterAll(() => store.close())

  const read = async (statement: string) =>
    (await sql.raw<Record<string, unknown>>(statement).execute(store.db.withoutPlugins())).rows
  const columns = VIEWS.flatMap((view) =>
    Object.entries(view.columns).map(([name, column]) => ({ view: viewName(view), name, ...column })),
  )

  it('holds: no value is missing where none may be, and none comes twice where it must not', async () => {
    for (const { view, name, isNullable, isUnique } of columns) {
      const [counted] = await read(
        `select count(*) as all, count(${name}) as known, count(distinct ${name}) as different from ${view}`,
      )
      expect(counted?.all, view).toBeGreaterThan(0)
      if (!isNullable) expect(counted?.known, `${view}.${name}`).toBe(counted?.all)
      if (isUnique) expect(counted?.different, `${view}.${name}`).toBe(counted?.all)
    }
  })

  it('holds: closed lists have no other values', async () => {
    for (const { view, name, values } of columns) {
      if (values === null) continue
      const rows = await read(`select distinct ${name} as value from ${view} where ${name} is not null`)
      expect(values, `${view}.${name}`).toEqual(expect.arrayContaining(rows.map(({ value }) => value)))
    }
  })

  it('holds: an answer and its attempt name each other', async () => {
    const [pairs] = await read(`
      select count(*) as all, count(*) filter (where attempt.answered_by_interaction_id = answer.interaction_id) as mutual
      from analytics.interactions as answer
      join analytics.interactions as attempt on attempt.interaction_id = answer.answers_interaction_id`)
    expect(pairs?.all).toBeGreaterThan(50)
    expect(pairs?.mutual).toBeGreaterThan(50)
  })

  it('holds: the daily roll-up counts what the contacts count, at any reading time', async () => {
    for (const asOf of ['2026-10-10T00:00Z', '2026-10-25T00:30Z', '2026-11-15T22:59:30Z', '']) {
      const [ofContacts, ofDays] = await store.db.transaction().execute(async (inside) => {
        await sql`select set_config('wavelength.as_of', ${asOf}, true)`.execute(inside)
        return [(await sql.raw(OF_CONTACTS).execute(inside)).rows, (await sql.raw(OF_DAYS).execute(inside)).rows]
      })
      expect(ofContacts?.length).toBeGreaterThan(100)
      expect(ofDays).toEqual(ofContacts)
    }
  })
})

const OF_CONTACTS = `
  select occurred_on as day, channel, purpose, count(*) as contacts,
    count(*) filter (where attempt_state = 'ANSWERED') as answered,
    count(*) filter (where attempt_state = 'UNANSWERED') as unanswered,
    count(*) filter (where attempt_state = 'OPEN') as open,
    count(*) filter (where is_repeat) as repeats,
    count(*) filter (where channel = 'EMAIL' and direction = 'INBOUND' and mail_class = 'SPAM') as spam
  from analytics.interactions group by 1, 2, 3 order by 1, 2, 3`

const OF_DAYS = `
  select day, channel, purpose, sum(contacts)::bigint as contacts, sum(answered)::bigint as answered,
    sum(unanswered)::bigint as unanswered, sum(open)::bigint as open, sum(repeats)::bigint as repeats,
    sum(spam)::bigint as spam
  from analytics.daily group by 1, 2, 3 order by 1, 2, 3`
