import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const VIEW = 'view { id name path search isShared madeBy createdAt } error { code field }'
const SAVE = `mutation ($name: String!, $path: String!, $search: String, $isShared: Boolean) {
  saveView(name: $name, path: $path, search: $search, isShared: $isShared) { ${VIEW} } }`
const RENAME = `mutation ($id: ID!, $name: String!) { renameView(id: $id, name: $name) { ${VIEW} } }`
const DELETE = `mutation ($id: ID!) { deleteView(id: $id) { ${VIEW} } }`

describe.each(STORE_KINDS)('saved views on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  const save = async (changes: object) =>
    (await trial.ask(SAVE, { name: 'Young people', path: '/attempts', search: '?cohort=18-24', ...changes })).body.data
      .saveView
  const names = async () =>
    (await trial.ask('{ savedViews { name } }')).body.data.savedViews.map(({ name }: { name: string }) => name)

  it('keeps a view, gives it back by name, renames it, and tells what it was when it goes', async () => {
    const { view } = await save({})
    await save({ name: 'all of it', search: null, isShared: false })
    expect(view).toMatchObject({ name: 'Young people', path: '/attempts', search: '?cohort=18-24', isShared: true })
    expect(await names()).toEqual(['all of it', 'Young people'])
    const renamed = (await trial.ask(RENAME, { id: view.id, name: 'Under 25' })).body.data.renameView
    expect(renamed.view).toEqual({ ...view, name: 'Under 25' })
    const deleted = (await trial.ask(DELETE, { id: view.id })).body.data.deleteView
    expect(deleted).toEqual({ view: renamed.view, error: null })
    expect(await names()).toEqual(['all of it'])
    expect((await trial.ask(DELETE, { id: view.id })).body.data.deleteView.error.code).toBe('NOT_FOUND')
  })

  it('has no two views of one name, in whatever letters, also when they are saved at once', async () => {
    const saved = await Promise.all(['Mine', 'MINE', 'mine'].map((name) => save({ name })))
    expect(saved.map(({ error }) => error?.code ?? 'saved').sort()).toEqual(['NAME_TAKEN', 'NAME_TAKEN', 'saved'])
    const { view } = await save({ name: 'Another' })
    const renamed = (await trial.ask(RENAME, { id: view.id, name: 'mInE' })).body.data.renameView
    expect(renamed.error).toEqual({ code: 'NAME_TAKEN', field: ['name'] })
    expect((await trial.ask(RENAME, { id: view.id, name: 'ANOTHER' })).body.data.renameView.error).toBeNull()
  })

  it.each([
    ['no name', { name: '' }, 'REQUIRED'],
    ['a name that is too long', { name: 'n'.repeat(101) }, 'BAD_TEXT'],
    ['an address elsewhere', { path: 'https://evil.example' }, 'BAD_TEXT'],
    ['an address that a browser would read as elsewhere', { path: '/\\evil.example' }, 'BAD_TEXT'],
  ])('keeps none with %s', async (_, changes, code) => {
    expect(await save(changes)).toMatchObject({ view: null, error: { code } })
  })

  it('keeps two hundred at most', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      name: `view ${at}`,
      path: '/',
      search: '',
      isShared: true,
      madeBy: 'test',
      createdAt: new Date(0),
    }))
    await trial.store.db.deleteFrom('savedView').execute()
    await trial.store.db.insertInto('savedView').values(rows).execute()
    expect((await save({ name: 'one more' })).error.code).toBe('TOO_MANY')
  })
})
