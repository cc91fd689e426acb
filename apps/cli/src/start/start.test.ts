import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Command, endAll } from '../../test/command.ts'
import { composedNdjson } from '../../test/composed.ts'
import { Place } from '../../test/place.ts'
import { said } from '../../test/said.ts'
import { run } from '../run.ts'

const URL_SAID = /Wavelength is at (http:\S+)/

describe('wavelength start', () => {
  let place: Place
  beforeEach(async () => {
    place = await Place.make('EMBEDDED')
  })
  afterEach(async () => {
    await endAll()
    place.remove()
  })

  function started(...words: string[]): Command {
    return new Command(['start', ...words], place.variables)
  }

  it('has other commands carried out by the server, unseen', async () => {
    const server = started('--sample', 'none')
    await server.says(URL_SAID)
    const file = place.write('contacts.ndjson', composedNdjson(2_500))
    const imported = await said(['import', 'ndjson', file], place.variables)
    expect(imported).toMatchObject({ exit: 0, out: expect.stringMatching(/stored +2,500\n/) })
    expect(await said(['verify'], place.variables)).toMatchObject({ exit: 0 })
    expect((await said(['learn', '--list'], place.variables)).out).toMatch(/^VERSION .*\ndefault-\S+ +in force/)
    expect((await said(['rebuild'], place.variables)).out).toMatch(
      /^Rebuilt: 2,500 contacts of \d+ customers; 0 contacts came out/,
    )
    const refused = await said(['keys', 'create', '--name', 'shop', '--scopes', 'everything'], place.variables)
    expect(refused).toMatchObject({ exit: 1, aside: expect.stringMatching(/^error: "everything" is no scope/) })
  })

  it('lets no second server on the same directory', async () => {
    await started('--sample', 'none').says(URL_SAID)
    const second = await said(['start'], place.variables)
    expect(second.exit).toBe(1)
    expect(second.aside).toMatch(/^error: a server on .+ runs already at http:.+\n$/)
  })

  it('says when the port is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    )
    const { exit, aside } = await said(['start', '--sample', 'none', '--port', String(port)], place.variables)
    other.close()
    expect(exit).toBe(1)
    expect(aside).toBe(`error: port ${port} on 127.0.0.1 is in use; set PORT or --port to another\n`)
  })

  it('answers health while the sample of a first run is loaded, and goes on with it at the next start', async () => {
    place.remove()
    place = await Place.bare('EMBEDDED')
    const first = started()
    const [, url] = await first.says(URL_SAID)
    await first.says(/Loading sample data/)
    expect((await fetch(`${url}/health/live`)).status).toBe(200)
    first.signal('SIGTERM')
    expect(await first.ended()).toMatchObject({ exit: 0, aside: expect.stringContaining('Stopping ...') })
    const second = started()
    await second.says(/Loading sample data/)
    second.signal('SIGTERM')
    expect((await second.ended()).exit).toBe(0)
    expect((await said(['sample', 'remove'], place.variables)).out).toMatch(/^Removed \d+ sample customers\.\n$/)
    expect((await said(['verify'], place.variables)).out).toBe('Verified: 0 contacts of 0 customers, no difference.\n')
    const third = started()
    await third.says(URL_SAID)
    third.signal('SIGTERM')
    expect((await third.ended()).aside).not.toContain('Loading')
  })

  it('makes, lists and revokes keys', async () => {
    const made = await said(
      ['keys', 'create', '--name', 'shop', '--scopes', 'ingest, recommend', '--expires', '2099-01-01'],
      place.variables,
    )
    expect(made).toMatchObject({ exit: 0, out: expect.stringMatching(/^wl_[0-9a-f]+\n$/) })
    const prefix = made.out.slice(0, 8)
    expect((await said(['keys', 'list'], place.variables)).out).toMatch(/shop +ingest,recommend .* until 2099-01-01/)
    expect((await said(['keys', 'revoke', prefix], place.variables)).exit).toBe(0)
    expect((await said(['keys', 'revoke', prefix], place.variables)).exit).toBe(1)
    expect((await said(['keys', 'list'], place.variables)).out).toMatch(/revoked/)
  })
})

describe(run, () => {
  it('explains itself', async () => {
    expect(await said(['--help'])).toMatchObject({ exit: 0, out: expect.stringContaining('REPORTING_TIME_ZONE') })
    expect(await said(['import', '--help'])).toMatchObject({ exit: 0, out: expect.stringContaining('Examples:') })
  })

  it.each([[[]], [['fly']], [['keys', 'create']], [['start', '--sample', 'some']], [['start', '--port', 'four']]])(
    'refuses %j as wrong usage',
    async (words) => {
      expect((await said(words)).exit).toBe(2)
    },
  )

  it('names a variable that is wrong', async () => {
    const { exit, aside } = await said(['verify'], { PORT: 'four' })
    expect(exit).toBe(2)
    expect(aside).toMatch(/^error: PORT is "four"/)
  })
})
