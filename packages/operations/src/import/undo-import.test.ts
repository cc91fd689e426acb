import { randomUUID } from 'node:crypto'
import type { Report } from '@wavelength/core'
import {
  beginImport,
  countRejectedEvents,
  finishImport,
  importByNumber,
  recordConsentEntry,
  type Store,
} from '@wavelength/db'
import { emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TEST_NOW } from '../../testing/event-lists.ts'
import { aRawEvent, reported } from '../../testing/raw-events.ts'
import { ingest } from '../ingest/ingest.ts'
import { verify } from '../verify.ts'
import { settleImports } from './settle-imports.ts'
import { undoImport } from './undo-import.ts'

const DAY_MS = 86_400_000

describe.each(STORE_KINDS)('undoImport on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  beforeEach(() => emptyStore(store.db))
  afterAll(() => store.close())

  async function imported(...batches: readonly (readonly Report[])[]): Promise<number> {
    const id = randomUUID()
    const run = await beginImport(store.db, {
      id,
      connector: 'ndjson',
      fileName: 'x',
      fingerprint: id,
      keepsTrack: true,
    })
    for (const reports of batches) await ingest(store, reports, { now: TEST_NOW, importRunId: id })
    await finishImport(store.db, id, new Date(TEST_NOW))
    return run.number
  }

  const undo = (number: number, signal?: AbortSignal) =>
    undoImport(store, number, { now: TEST_NOW, ...(signal === undefined ? {} : { signal }) })
  const contacts = () =>
    store.db.selectFrom('interaction').select(['sourceId', 'outcome']).orderBy('sourceId').execute()
  const customers = () => store.db.selectFrom('customer').select('externalId').orderBy('externalId').execute()
  const isVerified = async () => expect((await verify(store)).difference).toBeNull()

  it('takes its consents out of the ledger, and leaves those that were told before', async () => {
    const consent = (channel: string) => ({
      type: 'consent',
      source: 'shop',
      customer: { externalId: 'c1' },
      channel,
      purposeClass: 'MARKETING',
      status: 'GRANTED',
      at: '2026-05-01T10:00:00Z',
    })
    await ingest(store, reported(aRawEvent(), consent('SMS')), { now: TEST_NOW })
    const others = { ...consent('EMAIL'), customer: { externalId: 'c2' } }
    const number = await imported(reported(consent('EMAIL'), consent('SMS'), others))
    await undo(number)
    expect(await store.db.selectFrom('consent').select('channel').execute()).toEqual([{ channel: 'SMS' }])
    expect(await customers()).toEqual([{ externalId: 'c1' }])
    await isVerified()
  })

  it('leaves what it told about earlier contacts, and says how much that is', async () => {
    await ingest(store, reported(aRawEvent({ sourceId: 'early' })), { now: TEST_NOW })
    const number = await imported(
      reported(aRawEvent({ sourceId: 'early', outcome: 'ANSWERED' }), aRawEvent({ sourceId: 'own' })),
      reported(aRawEvent({ sourceId: 'own', outcome: 'DELIVERED' })),
    )
    await undo(number)
    expect(await contacts()).toEqual([{ sourceId: 'early', outcome: 'ANSWERED' }])
    expect(await importByNumber(store.db, number)).toMatchObject({
      state: 'UNDONE',
      merged: 2,
      mergedElsewhere: 1,
      contactsRemoved: 1,
      customersRemoved: 0,
      keepsTrack: false,
    })
    await isVerified()
  })

  it('leaves customers who have spoken for themselves, without the contacts', async () => {
    const number = await imported(
      reported(aRawEvent({ customer: { externalId: 'quiet' } }), aRawEvent({ customer: { externalId: 'outspoken' } })),
    )
    const [outspoken] = await store.db
      .selectFrom('customer')
      .select('id')
      .where('externalId', '=', 'outspoken')
      .execute()
    await recordConsentEntry(store.db, outspoken?.id ?? '', {
      channel: 'SMS',
      purposeClass: 'MARKETING',
      status: 'WITHDRAWN',
      proof: null,
      source: 'test',
      effectiveFrom: TEST_NOW,
    })
    await undo(number)
    expect(await customers()).toEqual([{ externalId: 'outspoken' }])
    expect(await contacts()).toEqual([])
    expect(await importByNumber(store.db, number)).toMatchObject({ contactsRemoved: 2, customersRemoved: 1 })
    await isVerified()
  })

  it('leaves customers of whom somebody has told since', async () => {
    const number = await imported(
      reported({ type: 'customer', externalId: 'a' }, { type: 'customer', externalId: 'b' }),
    )
    await ingest(store, reported({ type: 'customer', externalId: 'a' }), { now: TEST_NOW })
    await undo(number)
    expect(await customers()).toEqual([{ externalId: 'a' }])
  })

  it('removes a reply that had waited for a contact of the same import, and takes none that still waits', async () => {
    const reply = { sourceId: 'reply', direction: 'INBOUND', inReplyTo: 'asked' }
    const number = await imported(reported(aRawEvent(reply)), reported(aRawEvent({ sourceId: 'asked' })))
    expect(await contacts()).toHaveLength(2)
    await undo(number)
    expect(await contacts()).toEqual([])
    const waiting = await imported(reported(aRawEvent(reply)))
    await undo(waiting)
    await ingest(store, reported(aRawEvent({ sourceId: 'asked' })), { now: TEST_NOW })
    expect(await contacts()).toEqual([{ sourceId: 'asked', outcome: 'SENT' }])
    expect(await countRejectedEvents(store.db)).toBe(1)
  })

  it('goes on where it was broken off', async () => {
    const people = Array.from({ length: 250 }, (_, n) => aRawEvent({ customer: { externalId: `p${n}` } }))
    const number = await imported(reported(...people))
    let asked = 0
    const signal = {
      get aborted() {
        asked += 1
        return asked > 2
      },
    } as AbortSignal
    expect(await undo(number, signal)).toBe(false)
    expect(await importByNumber(store.db, number)).toMatchObject({ state: 'UNDOING', customersRemoved: 200 })
    await isVerified()
    expect(await undo(number)).toBe(true)
    expect(await importByNumber(store.db, number)).toMatchObject({ state: 'UNDONE', contactsRemoved: 250 })
    expect(await customers()).toEqual([])
  })

  it('takes no batch of an import any more that is being undone', async () => {
    const id = randomUUID()
    const { number } = await beginImport(store.db, {
      id,
      connector: 'ndjson',
      fileName: 'x',
      fingerprint: id,
      keepsTrack: true,
    })
    await undo(number)
    await expect(ingest(store, reported(aRawEvent()), { now: TEST_NOW, importRunId: id })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await contacts()).toEqual([])
  })

  it('refuses what has been undone, and what it no longer knows of after thirty days', async () => {
    const undone = await imported(reported(aRawEvent({ sourceId: 'a' })))
    await undo(undone)
    await expect(undo(undone)).rejects.toMatchObject({ code: 'CONFLICT' })
    const old = await imported(reported(aRawEvent({ sourceId: 'b' })))
    const again = await imported(reported(aRawEvent({ sourceId: 'b' })))
    await settleImports(store, TEST_NOW + 29 * DAY_MS)
    expect(await importByNumber(store.db, old)).toMatchObject({ keepsTrack: true })
    await store.db
      .updateTable('importRun')
      .set({ finishedAt: new Date(TEST_NOW - 2 * DAY_MS) })
      .where('number', '=', old)
      .execute()
    await settleImports(store, TEST_NOW + 29 * DAY_MS)
    await expect(undo(old)).rejects.toMatchObject({ code: 'CONFLICT' })
    await undo(again)
    expect(await contacts()).toEqual([{ sourceId: 'b', outcome: 'SENT' }])
  })
})
