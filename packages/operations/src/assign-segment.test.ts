import { randomUUID } from 'node:crypto'
import { beginImport, finishImport, newestAuditEvents, type Store } from '@wavelength/db'
import { derivedState, emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TEST_NOW } from '../testing/event-lists.ts'
import { aRawEvent, reported } from '../testing/raw-events.ts'
import { assignSegment } from './assign-segment.ts'
import { OPERATOR } from './audit/deed.ts'
import { undoImport } from './import/undo-import.ts'
import { ingest } from './ingest/ingest.ts'
import { verify } from './verify.ts'

const DEED = { actor: OPERATOR, now: TEST_NOW }
const NOBODY = '00000000-0000-4000-8000-000000000000'

describe.each(STORE_KINDS)('assignSegment on %s', (kind) => {
  let store: Store
  let ids: Record<string, string>
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(async () => {
    await emptyStore(store.db)
    const about = (externalId: string) => ({ customer: { externalId } })
    await take(
      { type: 'customer', externalId: 'a', segment: 'silver' },
      { type: 'customer', externalId: 'b', segment: 'gold' },
      aRawEvent({ ...about('a'), sourceId: 'asked-a' }),
      aRawEvent({ ...about('a'), sourceId: 'said-a', direction: 'INBOUND', occurredAt: '2026-05-04T15:00:00Z' }),
      aRawEvent({ ...about('b'), sourceId: 'asked-b', purpose: 'REMINDER' }),
      aRawEvent({ ...about('c'), sourceId: 'asked-c', channel: 'PHONE' }),
    )
    const rows = await store.db.selectFrom('customer').select(['id', 'externalId']).execute()
    ids = Object.fromEntries(rows.map(({ id, externalId }) => [externalId, id]))
  })
  afterAll(() => store.close())

  const take = (...raws: Record<string, unknown>[]) => ingest(store, reported(...raws), { now: TEST_NOW })
  const idsOf = (...names: string[]) => names.map((name) => ids[name] ?? NOBODY)
  const segments = async () => {
    const rows = await store.db.selectFrom('customer').select(['externalId', 'segment']).orderBy('externalId').execute()
    return rows.map(({ externalId, segment }) => [externalId, segment])
  }
  const subjects = async () =>
    (await newestAuditEvents(store.db, { limit: 100, before: null }))
      .filter(({ action }) => action === 'SEGMENT_ASSIGNED')
      .map(({ subject }) => subject)
  const assign = async (names: string[], segment: string | null) => {
    const parsed = await assignSegment(store, { customerIds: idsOf(...names), segment }, DEED)
    if (parsed.status === 'rejected') throw new Error(parsed.issue.message)
    return parsed.value
  }

  it('leaves everything that is derived as an upsert of each of them does', async () => {
    await assign(['a', 'b', 'c'], ' gold ')
    const assigned = await derivedState(store.db)
    expect((await verify(store)).difference).toBeNull()
    await assign(['a'], 'silver')
    await assign(['c'], null)
    const told = ['a', 'b', 'c'].map((externalId) => ({ type: 'customer', externalId, segment: 'gold' }))
    await take(...told)
    expect(await segments()).toEqual([
      ['a', 'gold'],
      ['b', 'gold'],
      ['c', 'gold'],
    ])
    expect(await derivedState(store.db)).toEqual(assigned)
  })

  it('tells what each was in, and is undone by putting them there again', async () => {
    const before = await derivedState(store.db)
    const { segment, before: former } = await assign(['a', 'b', 'c', 'a'], 'gold')
    expect(segment).toBe('gold')
    expect(former).toEqual(
      new Map([
        [ids.a, 'silver'],
        [ids.b, 'gold'],
        [ids.c, null],
      ]),
    )
    await assign(['a'], 'silver')
    await assign(['c'], null)
    expect(await derivedState(store.db)).toEqual(before)
    expect((await verify(store)).difference).toBeNull()
  })

  it.each([null, '', '  '])('takes them out of their segment with %j', async (segment) => {
    await assign(['a', 'b'], segment)
    expect((await segments()).map(([, each]) => each)).toEqual([null, null, null])
  })

  it('leaves out who is not known', async () => {
    expect([...(await assign(['nobody', 'c'], 'new')).before]).toEqual([[ids.c, null]])
    expect((await segments())[2]).toEqual(['c', 'new'])
  })

  it('is written down once, by number and segment, and only where something was changed', async () => {
    const noted = (await subjects()).length
    await assign(['a', 'b', 'c'], 'gold')
    await assign(['a', 'b', 'c'], 'gold')
    await assign(['a', 'b'], null)
    expect((await subjects()).slice(0, -noted || undefined)).toEqual(['2 customers: no segment', '2 customers: "gold"'])
  })

  it.each(['x'.repeat(1_001), 'a\u0000b'])('changes nothing when the name is refused', async (segment) => {
    const before = await segments()
    const refused = await assignSegment(store, { customerIds: idsOf('a'), segment }, DEED)
    expect(refused).toMatchObject({ status: 'rejected', issue: { code: 'BAD_TEXT', field: ['segment'] } })
    expect(await segments()).toEqual(before)
  })

  it('makes a customer known otherwise than by the import that brought them', async () => {
    const importRunId = randomUUID()
    const content = { connector: 'ndjson', fileName: 'x', fingerprint: importRunId, keepsTrack: true }
    const { number } = await beginImport(store.db, { id: importRunId, ...content })
    const brought = reported({ type: 'customer', externalId: 'd' }, { type: 'customer', externalId: 'e' })
    const { outcomes } = await ingest(store, brought, { now: TEST_NOW, importRunId })
    await finishImport(store.db, importRunId, new Date(TEST_NOW))
    ids.d = outcomes[0] !== undefined && 'customerId' in outcomes[0] ? outcomes[0].customerId : ''
    await assign(['d'], 'gold')
    await undoImport(store, number, { now: TEST_NOW })
    expect((await segments()).slice(3)).toEqual([['d', 'gold']])
  })
})
