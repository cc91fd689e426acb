import { randomUUID } from 'node:crypto'
import { beginImport, finishImport, importByNumber, type Store } from '@wavelength/db'
import { derivedState, emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEventList, reportsOf, TEST_NOW } from '../../testing/event-lists.ts'
import { ingest } from '../ingest/ingest.ts'
import { verify } from '../verify.ts'
import { undoImport } from './undo-import.ts'

type RawEvent = Record<string, unknown>

interface Drawn {
  /** What the first import brings, which stays. */
  readonly first: readonly RawEvent[]
  /** What the second brings and what it repeats of the first. */
  readonly second: readonly RawEvent[]
}

/** Two files that overlap. What of the second is about contacts of the first tells nothing new of them. */
const twoFiles: fc.Arbitrary<Drawn> = fc
  .record({
    events: anEventList.map((events) => onePerContact(events).map(withoutReplyTo)),
    inFirst: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    repeated: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    seed: fc.integer(),
  })
  .map(({ events, inFirst, repeated, seed }) => {
    const first = events.filter((_, at) => inFirst[at])
    const second = events.filter((_, at) => !inFirst[at] || repeated[at])
    return { first, second: shuffled(second, seed) }
  })

describe.each(STORE_KINDS)('undoImport on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind, 'America/New_York')
  })
  afterAll(() => store.close())

  const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 20) }

  async function imported(events: readonly RawEvent[], batchSize: number): Promise<number> {
    const id = randomUUID()
    const { number } = await beginImport(store.db, {
      id,
      connector: 'ndjson',
      fileName: 'x',
      fingerprint: id,
      keepsTrack: true,
    })
    for (let at = 0; at < events.length; at += batchSize)
      await ingest(store, reportsOf(events.slice(at, at + batchSize)), { now: TEST_NOW, importRunId: id })
    await finishImport(store.db, id, new Date(TEST_NOW))
    return number
  }

  async function state(): Promise<unknown> {
    const customers = await store.db.selectFrom('customer').select(['id', 'externalId']).orderBy('id').execute()
    return { customers, ...(await derivedState(store.db)) }
  }

  it('leaves what the other import alone had led to, whichever way round they came', async () => {
    await fc.assert(
      fc.asyncProperty(twoFiles, fc.boolean(), fc.integer({ min: 1, max: 40 }), async (files, isFirstLater, size) => {
        await emptyStore(store.db)
        await imported(files.first, size)
        const alone = await state()
        await emptyStore(store.db)
        const order = isFirstLater ? [files.second, files.first] : [files.first, files.second]
        const numbers = [await imported(order[0] ?? [], size), await imported(order[1] ?? [], size)]
        const undone = numbers[isFirstLater ? 0 : 1] ?? 0
        await undoImport(store, undone, { now: TEST_NOW })
        expect(await state()).toEqual(alone)
        expect((await verify(store)).difference).toBeNull()
        expect(await importByNumber(store.db, undone)).toMatchObject({ state: 'UNDONE', mergedElsewhere: 0 })
      }),
      runs,
    )
  })

  it('leaves nothing when both are undone', async () => {
    await fc.assert(
      fc.asyncProperty(twoFiles, fc.boolean(), async (files, isFirstUndoneFirst) => {
        await emptyStore(store.db)
        const numbers = [await imported(files.first, 7), await imported(files.second, 7)]
        for (const number of isFirstUndoneFirst ? numbers : numbers.toReversed())
          await undoImport(store, number, { now: TEST_NOW })
        expect(Object.values((await state()) as object).flat()).toEqual([])
        expect((await verify(store)).difference).toBeNull()
      }),
      runs,
    )
  })

  it('leaves what events of other ways had told of, before or after', async () => {
    await fc.assert(
      fc.asyncProperty(twoFiles, fc.boolean(), async (files, isLiveFirst) => {
        await emptyStore(store.db)
        await ingest(store, reportsOf(files.first), { now: TEST_NOW })
        const alone = await state()
        await emptyStore(store.db)
        if (isLiveFirst) await ingest(store, reportsOf(files.first), { now: TEST_NOW })
        const number = await imported(files.second, 40)
        if (!isLiveFirst) await ingest(store, reportsOf(files.first), { now: TEST_NOW })
        await undoImport(store, number, { now: TEST_NOW })
        expect(await state()).toEqual(alone)
        expect((await verify(store)).difference).toBeNull()
      }),
      runs,
    )
  })
})

/** Later events about the same contact of the same customer would tell something new of it. */
function onePerContact(events: readonly unknown[]): RawEvent[] {
  const byContact = new Map<string, RawEvent>()
  for (const event of events as RawEvent[]) {
    const name = JSON.stringify([event.sourceId, event.customer])
    if (!byContact.has(name)) byContact.set(name, event)
  }
  return [...byContact.values()]
}

/** A reply that has to wait is taken when what it answers arrives, whoever brings that, and stays. */
function withoutReplyTo(event: RawEvent): RawEvent {
  return { ...event, inReplyTo: null }
}

function shuffled(events: readonly RawEvent[], seed: number): RawEvent[] {
  return fc.sample(fc.shuffledSubarray([...events], { minLength: events.length }), { numRuns: 1, seed })[0] ?? []
}
