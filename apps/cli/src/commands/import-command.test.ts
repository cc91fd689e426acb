import { gzipSync } from 'node:zlib'
import { STORE_KINDS, type StoreKind } from '@wavelength/db/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Command, endAll, wavelength } from '../../test/command.ts'
import { CALLS_CSV, CALLS_MAPPING, composedNdjson } from '../../test/composed.ts'
import { Place } from '../../test/place.ts'
import { said } from '../../test/said.ts'
import { storedState } from '../../test/stored-state.ts'

const RECORDS = 6_000

describe.each(STORE_KINDS)('wavelength import on %s', (kind) => {
  let unbroken: unknown
  let place: Place
  beforeAll(async () => {
    unbroken = await importedUnbroken(kind, RECORDS)
  })
  beforeEach(async () => {
    place = await Place.make(kind)
  })
  afterEach(async () => {
    await endAll()
    place.remove()
  })

  it('stores a file once, however often it is imported', async () => {
    place.remove()
    place = await Place.bare(kind)
    const file = place.write('contacts.ndjson.gz', gzipSync(composedNdjson(1_200)))
    const first = await wavelength(['import', 'ndjson', file], place.variables)
    expect(first.exit).toBe(0)
    expect(first.out).toMatch(/^Imported contacts\.ndjson\.gz\nread +1,200\nstored +1,200\n/)
    const again = await said(['import', 'ndjson', file, '--quiet'], place.variables)
    expect(again).toMatchObject({ exit: 0, aside: '' })
    expect(again.out).toMatch(/stored +0\n/)
    expect(again.out).toMatch(/duplicate +1,200\n/)
    expect(await said(['verify'], place.variables)).toMatchObject({ exit: 0 })
  })

  it('takes what is good of a CSV and says why not the rest', async () => {
    const file = place.write('calls.csv', CALLS_CSV)
    const mapping = place.write('map.json', JSON.stringify(CALLS_MAPPING))
    const { exit, out } = await said(['import', 'csv', file, '--mapping', mapping], place.variables)
    expect(exit).toBe(0)
    expect(out).toMatch(/stored +2\n/)
    expect(out).toMatch(/rejected +2\n/)
    expect(out).toMatch(/Rejected: 1 BAD_INSTANT, 1 UNKNOWN_VALUE\n/)
    expect(out).toMatch(/calls\.csv line 4: BAD_INSTANT: /)
    expect(out).toMatch(/calls\.csv line 5: UNKNOWN_VALUE: /)
  })

  it('fails where nothing could be taken, and names what is missing', async () => {
    const file = place.write('calls.csv', 'a,b\n1,2\n')
    const mapping = place.write('map.json', JSON.stringify(CALLS_MAPPING))
    const { exit, out } = await said(['import', 'csv', file, '--mapping', mapping], place.variables)
    expect(exit).toBe(1)
    expect(out).toMatch(/calls\.csv line 1: MISSING_COLUMN: the column "\w+" .* is not in the file, which has "a", "b"/)
  })

  it('comes to the same after a kill in the middle as without', async () => {
    const file = place.write('contacts.ndjson', composedNdjson(RECORDS))
    const broken = new Command(['import', 'ndjson', file], place.variables)
    await broken.says(/2,000 records/)
    broken.signal('SIGKILL')
    expect((await broken.ended()).exit).toBeNull()
    const resumed = await said(['import', 'ndjson', file], place.variables)
    expect(resumed.exit).toBe(0)
    expect(resumed.aside).toMatch(/goes on after \d,000 records/)
    expect(resumed.out).toMatch(/read +6,000\nstored +6,000\n/)
    expect(await storedState(place.where)).toEqual(unbroken)
  })

  it('finishes the running batch when interrupted, and goes on from there', async () => {
    const file = place.write('contacts.ndjson', composedNdjson(RECORDS))
    const interrupted = new Command(['import', 'ndjson', file], place.variables)
    await interrupted.says(/2,000 records/)
    interrupted.signal('SIGINT')
    const { exit, out, aside } = await interrupted.ended()
    expect(exit).toBe(130)
    expect(out).toMatch(/^Imported a part of contacts\.ndjson\n/)
    expect(aside).toMatch(/Interrupted after \d,000 records, which are stored\. The same command goes on from there\./)
    expect((await said(['import', 'ndjson', file], place.variables)).aside).toMatch(/goes on after/)
    expect(await storedState(place.where)).toEqual(unbroken)
  })
})

/** What a file of this length leads to when nothing comes between. */
async function importedUnbroken(kind: StoreKind, records: number): Promise<unknown> {
  const place = await Place.make(kind)
  try {
    const file = place.write('contacts.ndjson', composedNdjson(records))
    expect((await said(['import', 'ndjson', file], place.variables)).exit).toBe(0)
    return await storedState(place.where)
  } finally {
    place.remove()
  }
}

describe('wavelength import', () => {
  let place: Place
  beforeEach(async () => {
    place = await Place.make('EMBEDDED')
  })
  afterEach(async () => {
    await endAll()
    place.remove()
  })

  it('reads what comes through the pipe', async () => {
    const { exit, out } = await wavelength(['import', 'ndjson', '-'], place.variables, composedNdjson(30))
    expect(exit).toBe(0)
    expect(out).toMatch(/^Imported stdin\nread +30\nstored +30\n/)
  })

  it('stores nothing in a dry run, and says what would come', async () => {
    const file = place.write('contacts.ndjson', `${composedNdjson(40)}{"broken\n`)
    const { exit, out } = await said(['import', 'ndjson', file, '--dry-run'], place.variables)
    expect(exit).toBe(0)
    expect(out).toMatch(/^Nothing was stored.*\nread +41\ncontacts +40\n/)
    expect(out).toMatch(/contacts\.ndjson line 41: UNREADABLE/)
    expect((await said(['import', 'ndjson', file], place.variables)).out).toMatch(/stored +40\n/)
  })

  it('imports a folder as one run of the files that the connector reads', async () => {
    place.write('a.ndjson', composedNdjson(20))
    place.write('b.jsonl', composedNdjson(50))
    place.write('notes.txt', 'not for us')
    const { exit, out } = await said(['import', 'ndjson', place.directory], place.variables)
    expect(exit).toBe(0)
    expect(out).toMatch(/read +70\nstored +50\nmerged +0\nduplicate +20\nrejected +0\n/)
  })

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown connector', ['import', 'pigeon', 'x.csv'], /^error: there is no connector "pigeon"; there are .+\n$/],
    [
      'a file that is not there',
      ['import', 'ndjson', '/nowhere/x.ndjson'],
      /^error: \/nowhere\/x\.ndjson cannot be read: .+\n$/,
    ],
    ['a csv without a mapping', ['import', 'csv', import.meta.filename], /^error: csv needs --mapping .+\n$/],
    [
      'a mapping that is not JSON',
      ['import', 'csv', import.meta.filename, '--mapping', import.meta.filename],
      /^error: .+ is not JSON: .+\n$/,
    ],
    ['an unknown class', ['import', 'email', import.meta.filename, '--class', 'NICE'], /^error: --class is "NICE"/],
    ['an unknown option', ['import', 'ndjson', 'x', '--fast'], /^error: unknown option '--fast'/],
    ['nothing to import', ['import', 'ndjson'], /^error: missing required argument 'file'/],
  ]
  it.each(wrong)('refuses %s as wrong usage', async (_, words, complaint) => {
    expect(await said(words, place.variables)).toMatchObject({ exit: 2, aside: expect.stringMatching(complaint) })
  })

  it('reads the words of an organisation as its file says', async () => {
    const task = { attributes: { type: 'Task' }, Id: '00T5g00000AAAAA', WhoId: '0035g00000AbCdE', TaskSubtype: 'Call' }
    const done = { IsClosed: true, CallType: 'Outbound', CompletedDateTime: '2025-03-03T15:04:05.000+0000' }
    const file = place.write(
      'tasks.json',
      JSON.stringify({ records: [{ ...task, ...done, CallDisposition: 'Left VM' }] }),
    )
    const fieldsOf = (meaning: string) =>
      place.write('fields.json', JSON.stringify({ Task: { words: { CallDisposition: { 'Left VM': meaning } } } }))
    const words = ['import', 'salesforce', file, '--dry-run', '--fields']
    expect((await said([...words, fieldsOf('VOICEMAIL')], place.variables)).out).toMatch(/read +1\n/)
    const wrong = await said([...words, fieldsOf('SLEPT')], place.variables)
    expect(wrong).toMatchObject({
      exit: 2,
      aside: expect.stringMatching(/fields\.json: Task\.words\.CallDisposition\.Left VM is "SLEPT"/),
    })
  })

  it('names the place in a mapping that is wrong', async () => {
    const mapping = place.write('map.json', JSON.stringify({ ...CALLS_MAPPING, events: [{ channel: 'PIGEON' }] }))
    const words = ['import', 'csv', place.write('calls.csv', CALLS_CSV), '--mapping', mapping]
    const { exit, aside } = await said(words, place.variables)
    expect(exit).toBe(2)
    expect(aside).toMatch(/map\.json: events\.0/)
  })
})
