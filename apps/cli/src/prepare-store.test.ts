import { DERIVATION_REVISION } from '@wavelength/core'
import { openStore, readDeployment, writeDerivationRevision } from '@wavelength/db'
import { derivedState, STORE_KINDS } from '@wavelength/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Command, endAll } from '../test/command.ts'
import { composedNdjson } from '../test/composed.ts'
import { HeardTerminal } from '../test/heard-terminal.ts'
import { Place } from '../test/place.ts'
import { readEnvironment } from './environment.ts'
import { prepareStore } from './prepare-store.ts'
import { run } from './run.ts'

const WHY = /^An older version of Wavelength kept this store, .*: everything is derived from them again, once/

describe.each(STORE_KINDS)('a store that an older version kept, on %s', (kind) => {
  let place: Place
  let asDerived: unknown
  beforeEach(async () => {
    place = await Place.make(kind)
    await said('import', 'ndjson', place.write('contacts.ndjson', composedNdjson(600)))
    asDerived = await state()
    await makeOld()
  })
  afterEach(async () => {
    await endAll()
    place.remove()
  })

  async function said(...words: string[]): Promise<{ exit: number; out: string; aside: string }> {
    const terminal = new HeardTerminal()
    const exit = await run(words, place.variables, terminal)
    return { exit, out: terminal.out, aside: terminal.aside }
  }

  async function inStore<T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
    const store = await openStore(place.where)
    return work(store).finally(store.close)
  }

  const state = () => inStore(({ db }) => derivedState(db))
  const revision = () => inStore(async ({ db }) => (await readDeployment(db)).derivationRevision)

  /** As the first version left it: what it did not derive is empty, and what it counted is not there. */
  const makeOld = () =>
    inStore(async ({ db }) => {
      await db.updateTable('interaction').set({ contactsInWeek: null, previousChannel: null }).execute()
      await db.deleteFrom('contactDaily').execute()
      await writeDerivationRevision(db, 1)
    })

  it('is derived again by the first command that opens it, which says why, and never after', async () => {
    const first = await said('verify')
    expect(first).toMatchObject({ exit: 0, aside: expect.stringMatching(WHY) })
    expect(first.aside).toMatch(/\nDeriving again: .*600 contacts/)
    expect(await state()).toEqual(asDerived)
    expect((await said('keys', 'list')).aside).toBe('')
  })

  it('is derived again before the server answers', async () => {
    const server = new Command(['start', '--sample', 'none'], place.variables)
    await server.says(/Wavelength is at/)
    server.signal('SIGTERM')
    expect(await server.ended()).toMatchObject({ exit: 0, aside: expect.stringMatching(WHY) })
    expect(await state()).toEqual(asDerived)
  })

  it('is left as it was when that is broken off, and derived by the next start', async () => {
    const preparing = { environment: readEnvironment(place.variables), terminal: new HeardTerminal() }
    await inStore(async (store) => {
      const before = await derivedState(store.db)
      const broken = prepareStore(store, { ...preparing, signal: AbortSignal.abort() })
      await expect(broken).rejects.toThrow(/^interrupted/)
      expect(await derivedState(store.db)).toEqual(before)
    })
    expect(await revision()).toBe(1)
    expect((await said('db', 'migrate')).aside).toMatch(WHY)
    expect(await revision()).toBe(DERIVATION_REVISION)
    expect(await state()).toEqual(asDerived)
  })

  it('is refused when the other version was newer', async () => {
    await inStore(({ db }) => writeDerivationRevision(db, DERIVATION_REVISION + 1))
    expect(await said('verify')).toEqual({
      exit: 1,
      out: '',
      aside: 'error: a newer version of Wavelength has used this store; use that version or a later one\n',
    })
  })
})
