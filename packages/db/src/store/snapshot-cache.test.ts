import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import type { Db, Store } from './open.ts'
import { snapshotCache } from './snapshot-cache.ts'

const NOW = Date.parse('2026-11-23T09:00Z')

/** On a server somebody else may always write, into another database even. */
describe('a cached answer, while nothing is written', () => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore('EMBEDDED')
  })
  afterAll(() => store.close())

  it('is read once', async () => {
    const ask = askerOf(store.db)
    expect([await ask(), await ask(), await ask({ now: NOW + 1_000_000 })]).toEqual([1, 1, 1])
  })

  it('is read again once anything was written', async () => {
    const ask = askerOf(store.db)
    await ask()
    await write(store.db)
    expect([await ask(), await ask()]).toEqual([2, 2])
  })

  it('is not cached where something was written while it was read', async () => {
    const ask = askerOf(store.db)
    await ask({ meanwhile: () => write(store.db) })
    expect([await ask(), await ask()]).toEqual([2, 2])
  })

  it('is not cached where reading it failed', async () => {
    const ask = askerOf(store.db)
    await expect(ask({ meanwhile: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
    expect(await ask()).toBe(1)
  })

  it('holds until the instant that changes it', async () => {
    const ask = askerOf(store.db)
    await ask({ changesAt: NOW + 10 })
    expect(await ask({ now: NOW + 9 })).toBe(1)
    expect(await ask({ now: NOW + 10 })).toBe(2)
  })

  it('tells nothing of an earlier instant', async () => {
    const ask = askerOf(store.db)
    await ask()
    expect(await ask({ now: NOW - 1 })).toBe(2)
  })

  it('belongs to its question and to its store', async () => {
    const ask = askerOf(store.db)
    expect([await ask(), await ask({ question: 'how few' }), await ask()]).toEqual([1, 2, 1])
    expect(await ask({ db: store.db.withSchema('public') })).toBe(3)
  })

  it('is cached beside what is read at the same time', async () => {
    const ask = askerOf(store.db)
    await Promise.all([ask(), ask({ question: 'how few' })])
    const again = await Promise.all([ask(), ask({ question: 'how few' })])
    expect(again.toSorted()).toEqual([1, 2])
  })

  it('makes room for others, the oldest first', async () => {
    const ask = askerOf(store.db)
    for (let number = 0; number <= 100; number++) await ask({ question: `${number}` })
    expect(await ask({ question: '1' })).toBe(2)
    expect(await ask({ question: '0' })).toBe(102)
  })
})

describe.each(STORE_KINDS.filter((kind) => kind === 'SERVER'))('a cached answer, while others write on %s', (kind) => {
  it('is read again once what they wrote is there', async () => {
    const store = await openTestStore(kind)
    const ask = askerOf(store.db)
    let before = 0
    await store.db.transaction().execute(async (transaction) => {
      await write(transaction)
      before = await ask()
    })
    expect(await ask()).toBe(before + 1)
    await store.close()
  })
})

interface Asked {
  readonly db?: Db
  readonly question?: string
  readonly now?: number
  readonly changesAt?: number
  readonly meanwhile?: () => Promise<void>
}

/** Whatever is read gives the next number. */
function askerOf(own: Db) {
  const cached = snapshotCache<number>()
  let reads = 0
  return ({ db = own, question = 'how many', now = NOW, changesAt, meanwhile }: Asked = {}) =>
    cached(db, {
      question,
      now,
      read: async () => {
        await meanwhile?.()
        reads += 1
        return reads
      },
      changesAt: async () => changesAt ?? null,
    })
}

async function write(db: Db): Promise<void> {
  await sql`update deployment set reporting_time_zone = reporting_time_zone`.execute(db)
}
