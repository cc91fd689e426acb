import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { countInteractions, type ImportState, importByNumber, type Store } from '@wavelength/db'
import { derivedState, emptyStore, openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OPERATOR } from '../audit/deed.ts'
import { verify } from '../verify.ts'
import { ImportDesk } from './import-desk.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const MOST_BYTES = 2_000_000

const HEADER = 'id,customer id,channel,direction,at,result\n'
const MAPPING = {
  source: 'test',
  customer: { externalId: '{customer id}' },
  events: [
    {
      sourceId: '{id}',
      channel: { column: 'channel', values: { call: 'PHONE', text: 'SMS' } },
      direction: { column: 'direction', values: { out: 'OUTBOUND', in: 'INBOUND' } },
      occurredAt: { column: 'at' },
    },
  ],
}

function rows(count: number, from = 0): string {
  return Array.from({ length: count }, (_, n) => {
    const at = new Date(NOW - (n + from) * 600_000).toISOString()
    return `e${n + from},c${(n + from) % 97},${n % 2 === 0 ? 'call' : 'text'},${n % 5 === 0 ? 'in' : 'out'},${at},\n`
  }).join('')
}

describe.each(STORE_KINDS)('ImportDesk on %s', (kind) => {
  let store: Store
  let folder: string
  let desk: ImportDesk
  let faults: unknown[]
  let now: number

  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())
  beforeEach(async () => {
    await emptyStore(store.db)
    await store.db.deleteFrom('upload').execute()
    folder = mkdtempSync(join(tmpdir(), 'wavelength-desk-'))
    faults = []
    now = NOW
    desk = opened()
  })
  afterEach(async () => {
    await desk.close()
    rmSync(folder, { recursive: true })
  })

  const opened = () =>
    new ImportDesk({ store, folder, mostBytes: MOST_BYTES, now: () => now, onFault: (thrown) => faults.push(thrown) })

  async function* piecesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(content)
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }

  const sent = (content: string | Uint8Array, connector = 'csv') =>
    desk.uploads.receive({ connector, fileName: '../../etc/calls.csv', body: piecesOf(content) })

  async function started(uploadId: string, asked: object = { mapping: MAPPING }): Promise<number> {
    const answer = await desk.start(uploadId, asked, OPERATOR)
    if (answer.status === 'rejected') throw new Error(answer.issues[0]?.message)
    return answer.value
  }

  async function reached(number: number, state: ImportState): Promise<void> {
    await expect.poll(async () => (await importByNumber(store.db, number))?.state).toBe(state)
  }

  it('keeps a file under a name of its own, and shows what is in it', async () => {
    const upload = await sent(HEADER + rows(3))
    expect(readdirSync(folder)).toEqual([upload.id])
    expect(upload).toMatchObject({
      fileName: 'calls.csv',
      table: { delimiter: ',', columns: expect.arrayContaining(['at']) },
    })
    expect(upload.table?.rows).toHaveLength(3)
  })

  it.each([
    ['nothing', '', 'csv', /the file is empty/],
    ['a workbook', 'PK\u0003\u0004rest', 'csv', /ZIP archive or a workbook/],
    ['bytes that are no text', Buffer.from([1, 2, 0, 3, 10, 4]), 'csv', /NUL bytes/],
    ['damaged gzip', gzipSync('a,b\n').subarray(0, 12), 'csv', /damaged gzip/],
    ['nothing for a mailbox', '', 'email', /the file is empty/],
    ['a kind of file that there is none of', 'x', 'pigeon', /no connector "pigeon"; there are ndjson, csv, email/],
  ])('refuses %s and keeps nothing of it', async (_, content, connector, why) => {
    await expect(sent(content, connector)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(why),
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses what is too large without reading it to its end', async () => {
    let taken = 0
    const endless = (async function* () {
      for (;;) {
        taken += 65_536
        yield Buffer.alloc(65_536, 'a,b\n')
      }
    })()
    const received = desk.uploads.receive({ connector: 'csv', fileName: 'x', body: endless })
    await expect(received).rejects.toMatchObject({ code: 'TOO_LARGE' })
    expect(taken).toBeLessThan(2 * MOST_BYTES)
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps nothing of an upload that breaks off', async () => {
    const broken = (async function* () {
      yield Buffer.from(HEADER)
      throw new Error('ECONNRESET')
    })()
    const received = desk.uploads.receive({ connector: 'csv', fileName: 'x', body: broken })
    await expect(received).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('broke off') })
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes no more when too much waits already', async () => {
    for (let n = 0; n < 6; n++) await sent(HEADER + `${'x'.repeat(999)}\n`.repeat(1_990))
    await expect(sent(HEADER)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })

  it('says what an import would come to, and stores nothing', async () => {
    const upload = await sent(`${HEADER}${rows(40)}x1,c1,pigeon,out,2026-01-01T00:00:00Z,\nx2,c1,call,out,yesterday,\n`)
    const checked = await desk.check(upload.id, { mapping: MAPPING })
    expect(checked).toMatchObject({
      status: 'done',
      value: {
        records: 44,
        isWhole: true,
        contacts: 40,
        customers: 40,
        rejected: 2,
        known: 0,
        byChannel: [
          { channel: 'SMS', direction: 'OUTBOUND', contacts: 16 },
          { channel: 'PHONE', direction: 'OUTBOUND', contacts: 16 },
          { channel: 'PHONE', direction: 'INBOUND', contacts: 4 },
          { channel: 'SMS', direction: 'INBOUND', contacts: 4 },
        ],
        rejections: [
          { position: 'calls.csv line 42', line: 42, field: ['channel'], value: 'pigeon', code: 'UNKNOWN_VALUE' },
          { line: 43, field: ['at'], value: 'yesterday', code: 'BAD_INSTANT' },
        ],
        period: { to: NOW },
      },
    })
    expect(checked.status === 'done' && checked.value.warnings.map(({ code }) => code)).toEqual([
      'NO_CONSENT_COLUMN',
      'NO_OUTCOMES',
    ])
    expect(await countInteractions(store.db)).toBe(0)
  })

  it('tells every mistake in a mapping with its place', async () => {
    const upload = await sent(HEADER + rows(1))
    const wrong = {
      source: 'x',
      customer: { externalId: '{customer id}' },
      events: [{ ...MAPPING.events[0], channel: 'FONE' }],
    }
    expect(await desk.check(upload.id, { mapping: wrong, timeZone: 'Mars/Olympus' })).toMatchObject({
      status: 'rejected',
      issues: [{ field: ['mapping', 'events', '0', 'channel'] }, { code: 'BAD_TIME_ZONE', field: ['timeZone'] }],
    })
    expect(await desk.check(upload.id, {})).toMatchObject({
      status: 'rejected',
      issues: [{ code: 'REQUIRED', field: ['mapping'] }],
    })
    expect(await desk.check(randomUUID(), {})).toMatchObject({ issues: [{ code: 'UPLOAD_GONE', field: ['uploadId'] }] })
  })

  it('counts what is known already', async () => {
    const first = await sent(HEADER + rows(20))
    await reached(await started(first.id), 'FINISHED')
    const second = await sent(HEADER + rows(30))
    const checked = await desk.check(second.id, { mapping: MAPPING })
    expect(checked).toMatchObject({ value: { contacts: 30, known: 20 } })
  })

  it('imports in the background, one file after the other, and forgets the files then', async () => {
    const [a, b] = [await sent(HEADER + rows(3_000)), await sent(HEADER + rows(3_000, 2_000))]
    const numbers = [await started(a.id), await started(b.id)]
    expect(await started(b.id)).toBe(numbers[1])
    await reached(numbers[1] ?? 0, 'FINISHED')
    expect(await importByNumber(store.db, numbers[0] ?? 0)).toMatchObject({ state: 'FINISHED', stored: 3_000 })
    expect(await importByNumber(store.db, numbers[1] ?? 0)).toMatchObject({
      stored: 2_000,
      duplicates: 1_000,
      bytesRead: b.bytes,
    })
    expect(readdirSync(folder)).toEqual([])
    expect((await verify(store)).difference).toBeNull()
    expect(faults).toEqual([])
  })

  it('comes to the same after a stop in the middle as without', async () => {
    const content = HEADER + rows(5_000)
    await reached(await started((await sent(content)).id), 'FINISHED')
    const unbroken = await derivedState(store.db)
    await emptyStore(store.db)
    const number = await started((await sent(content)).id)
    await expect
      .poll(async () => (await importByNumber(store.db, number))?.recordsDone, { timeout: 60_000 })
      .toBeGreaterThan(0)
    await desk.close()
    const stopped = await importByNumber(store.db, number)
    expect(stopped?.state).toBe('RUNNING')
    expect(stopped?.recordsDone).toBeLessThan(5_000)
    desk = opened()
    await desk.resume()
    await reached(number, 'FINISHED')
    expect(await importByNumber(store.db, number)).toMatchObject({ recordsDone: 5_000, stored: 5_000 })
    expect(await derivedState(store.db)).toEqual(unbroken)
    expect(faults).toEqual([])
  })

  it('stops an import that is undone while it runs, and takes back what it had brought', async () => {
    const upload = await sent(HEADER + rows(5_000))
    const number = await started(upload.id)
    await expect
      .poll(async () => (await importByNumber(store.db, number))?.recordsDone, { timeout: 60_000 })
      .toBeGreaterThan(0)
    expect(await desk.undo(number, OPERATOR)).toMatchObject({ status: 'done' })
    await reached(number, 'UNDONE')
    expect(await countInteractions(store.db)).toBe(0)
    expect(readdirSync(folder)).toEqual([])
    expect(await desk.undo(number, OPERATOR)).toMatchObject({ status: 'rejected', issues: [{ code: 'NOT_UNDOABLE' }] })
    expect((await verify(store)).difference).toBeNull()
  })

  it('goes on with an undo that was stopped', async () => {
    const number = await started((await sent(HEADER + rows(50))).id)
    await reached(number, 'FINISHED')
    await store.db.updateTable('importRun').set({ state: 'UNDOING' }).where('number', '=', number).execute()
    await desk.resume()
    await reached(number, 'UNDONE')
    expect(await countInteractions(store.db)).toBe(0)
  })

  it('breaks off what unfolds without end, and keeps what was before', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(HEADER + rows(10)), Buffer.alloc(30_000_000, 'x')]))
    expect(bomb.length).toBeLessThan(MOST_BYTES)
    const number = await started((await sent(bomb)).id)
    await reached(number, 'FINISHED')
    expect(await importByNumber(store.db, number)).toMatchObject({ stored: 10, rejected: 1 })
  })

  it('takes no import of a file that has been imported and is gone', async () => {
    const upload = await sent(HEADER + rows(5))
    const number = await started(upload.id)
    await reached(number, 'FINISHED')
    await expect.poll(() => readdirSync(folder)).not.toContain(upload.id)
    expect(await desk.start(upload.id, { mapping: MAPPING }, OPERATOR)).toMatchObject({
      issues: [{ code: 'UPLOAD_GONE' }],
    })
  })

  it('forgets files after a day', async () => {
    const upload = await sent(HEADER)
    await desk.uploads.sweep()
    expect(readdirSync(folder)).toEqual([upload.id])
    now += 86_400_001
    utimesSync(join(folder, upload.id), now / 1000 - 100_000, now / 1000 - 100_000)
    await desk.uploads.sweep()
    expect(readdirSync(folder)).toEqual([])
    expect(await desk.uploads.find(upload.id)).toBeNull()
  })
})
