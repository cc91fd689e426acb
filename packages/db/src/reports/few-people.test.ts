import { type AggregateQuery, bucketsOf, type PeopleLook } from '@wavelength/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ManyContacts, writeManyContacts } from '../../testing/many-contacts.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import type { Store } from '../store/open.ts'
import { countPeople } from './count-people.ts'
import { groupsOfFewPeople } from './few-people.ts'
import { planOf } from './plan.ts'

const ZONE = 'UTC'
const QUERY: AggregateQuery = {
  measures: ['CONTACTS'],
  dimensions: ['SEGMENT', 'CHANNEL'],
  range: { from: '2026-10-01', to: '2026-12-01' },
}

describe.each(STORE_KINDS)('groupsOfFewPeople on %s', (kind) => {
  let store: Store
  let contacts: ManyContacts
  beforeAll(async () => {
    store = await openTestStore(kind, ZONE)
    contacts = await writeManyContacts(store.db, ZONE)
  })
  afterAll(() => store.close())

  const plan = planOf(QUERY, { now: Date.parse('2026-11-22T12:00Z'), maySeeFewPeople: false }, ZONE)
  const asked = { range: QUERY.range, buckets: bucketsOf(QUERY.range, null, ZONE) }
  const groups = () => {
    const segments = new Map(contacts.customers.map(({ id, segment }) => [id, segment ?? 'UNKNOWN']))
    const people = contacts.interactions.map(({ channel, customerId }) => {
      const keys = [segments.get(customerId) ?? '', channel]
      return { name: JSON.stringify([0, keys]), keys, customerId }
    })
    return [...Map.groupBy(people, ({ name }) => name)].map(([name, some]) => ({
      name,
      bucket: 0,
      keys: some[0]?.keys ?? [],
      contacts: some.length,
      ids: new Set(some.map(({ customerId }) => customerId)),
    }))
  }
  const few = (looks: readonly PeopleLook[]) =>
    groupsOfFewPeople(store.db, plan, { ...asked, groups: groups(), counted: null, looks })
  const namesWhere = (isFew: (ids: ReadonlySet<string>) => boolean) =>
    groups().flatMap(({ name, ids }) => (isFew(ids) ? [name] : []))
  const inSample = (ids: ReadonlySet<string>) => [...ids].filter((id) => id.startsWith('0')).length

  it('withholds exactly the groups of fewer than five people when it may look at everybody', async () => {
    const truth = namesWhere((ids) => ids.size < 5)
    expect(truth.length).toBeGreaterThan(0)
    expect(truth.length).toBeLessThan(groups().length)
    for (const looks of [[1], [16, 1], [1024, 64, 16, 1]] satisfies PeopleLook[][]) {
      expect([...(await few(looks)).names].sort()).toEqual([...truth].sort())
    }
  })

  it('shows from a sample only what has five people in it, and says that it was one', async () => {
    const { names, look } = await few([1024, 64, 16])
    const unproven = namesWhere((ids) => inSample(ids) < 5)
    expect([...names].sort()).toEqual(unproven.sort())
    expect(unproven.length).toBeLessThan(groups().length)
    expect(look).toBe(16)
  })

  it('looks no further at groups whose people have been counted', async () => {
    const counted = await countPeople(store.db, plan, { ...asked, look: 1 })
    const { names } = await groupsOfFewPeople(store.db, plan, {
      ...asked,
      groups: groups(),
      counted,
      looks: [1024, 64, 16],
    })
    expect([...names].sort()).toEqual(namesWhere((ids) => ids.size < 5).sort())
  })
})
