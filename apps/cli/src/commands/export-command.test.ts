import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, openStore } from '@wavelength/db'
import { STORE_KINDS } from '@wavelength/db/testing'
import { storeContacts } from '@wavelength/operations/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Command, endAll } from '../../test/command.ts'
import { HeardTerminal } from '../../test/heard-terminal.ts'
import { Place } from '../../test/place.ts'
import { said } from '../../test/said.ts'
import { run } from '../run.ts'

const YEAR = ['--from', '2026-01-01', '--to', '2027-01-01']
const RATES = ['export', 'aggregates', '--measures', 'CONTACTS', '--dimensions', 'CHANNEL', ...YEAR]
const CONTACTS = ['export', 'interactions', ...YEAR]
const COUNT = 12_000

async function filled(kind: (typeof STORE_KINDS)[number]): Promise<Place> {
  const place = await Place.make(kind)
  const store = await openStore(place.where)
  await migrate(store.db, 'UTC')
  await storeContacts(store.db, COUNT)
  await store.close()
  return place
}

describe.each(STORE_KINDS)('wavelength export on %s', (kind) => {
  let place: Place
  beforeAll(async () => {
    place = await filled(kind)
  })
  afterAll(() => place.remove())

  it('writes to stdout, and nothing but the file', async () => {
    const { exit, out, aside } = await said([...RATES, '--order-by', 'CHANNEL:DESC'], place.variables)
    expect({ exit, aside }).toEqual({ exit: 0, aside: '' })
    expect(out.split('\r\n').slice(1, -1)).toEqual(['SMS,4000,,,,,OK', 'PHONE,4000,,,,,OK', 'EMAIL,4000,,,,,OK'])
  })

  it('writes a file whole, in the format that its name says', async () => {
    const path = join(place.directory, 'contacts.parquet')
    const { exit, out } = await said([...CONTACTS, '--output', path], place.variables)
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringMatching(/^Wrote .+contacts\.parquet: [\d,]+ kB\.\n$/) })
    const bytes = readFileSync(path)
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
    expect(readdirSync(place.directory).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('shows the operator everything, and no persons when asked', async () => {
    const words = [...CONTACTS, '--limit', '20', '--format', 'ndjson']
    expect((await said(words, place.variables)).out).toContain('person-0@example.com')
    const { out } = await said([...words, '--pseudonymous'], place.variables)
    expect(out.trimEnd().split('\n')).toHaveLength(20)
    expect(out).not.toMatch(/@example\.com|source_id|contact-\d/)
  })

  it('leaves what stands at its place alone when it fails', async () => {
    const path = join(place.directory, 'no-such-folder', 'contacts.csv')
    const failed = await said([...CONTACTS, '--output', path], place.variables)
    expect(failed).toMatchObject({
      exit: 1,
      aside: expect.stringMatching(/^error: .+contacts\.csv cannot be written: /),
    })
    const old = join(place.directory, 'old.csv')
    writeFileSync(old, 'old')
    const refused = await said([...CONTACTS, '--output', old, '--channels', 'PIGEON'], place.variables)
    expect(refused).toMatchObject({
      exit: 2,
      aside: expect.stringMatching(/^error: --channels: "PIGEON" is not one of/),
    })
    expect(readFileSync(old, 'utf8')).toBe('old')
  })
})

describe('wavelength export through the server that owns the store', () => {
  let place: Place
  beforeAll(async () => {
    place = await filled('EMBEDDED')
  })
  afterAll(async () => {
    await endAll()
    place.remove()
  })

  async function exported(name: string): Promise<Buffer[]> {
    const paths = ['csv', 'ndjson', 'parquet'].map((format) => join(place.directory, `${name}.${format}`))
    for (const path of paths) {
      expect(await said([...CONTACTS, '--output', path], place.variables)).toMatchObject({ exit: 0 })
    }
    return paths.map((path) => readFileSync(path))
  }

  it('writes the same files as without it', async () => {
    const [csv, ndjson, parquet] = await exported('alone')
    await new Command(['start', '--sample', 'none'], place.variables).says(/Wavelength is at/)
    const through = await exported('through')
    expect([digest(through[0]), digest(through[1])]).toEqual([digest(csv), digest(ndjson)])
    // They tell when they were written, and this to the millisecond.
    expect(Math.abs((through[2]?.length ?? 0) - (parquet?.length ?? 0))).toBeLessThan(10)
    expect(through[2]?.subarray(-4).toString()).toBe('PAR1')
  })
})

function digest(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
}

describe('wavelength export', () => {
  it.each([
    [['export', 'interactions', '--from', '2026-01-01'], /required option '--to <day>'/],
    [['export', 'aggregates', ...YEAR], /required option '--measures <list>'/],
    [['export', 'persons'], /unknown command|too many arguments/],
    [[...CONTACTS, '--format', 'xlsx'], /Allowed choices are csv, ndjson, parquet/],
    [[...CONTACTS, '--time-zone', 'Mars'], /^error: --time-zone: "Mars" is not an IANA time zone/],
    [[...CONTACTS, '--local-hours', '9,25'], /^error: --local-hours: "25" is not one of 0, 1, /],
    [[...RATES, '--order-by', 'ANSWERED:DESC'], /^error: --order-by: ANSWERED is not among/],
    [[...RATES, '--format', 'ndjson', '--bom'], /^error: --bom: is for csv alone/],
  ])('refuses %j as wrong usage', async (words, complaint) => {
    const { exit, aside } = await said(words)
    expect(exit).toBe(2)
    expect(aside).toMatch(complaint)
  })

  it('does not write Parquet to a screen', async () => {
    const terminal = new HeardTerminal()
    const output = Object.assign(terminal.output, { isTTY: true })
    expect(await run([...CONTACTS, '--format', 'parquet'], {}, { ...terminal, output })).toBe(2)
    expect(terminal.aside).toMatch(/name a file with --output/)
  })
})
