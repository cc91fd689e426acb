import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wavelength } from '../../test/command.ts'
import { Place } from '../../test/place.ts'
import { said } from '../../test/said.ts'

describe('wavelength db reader', () => {
  it('says of the embedded store that nobody else can read it', async () => {
    const { exit, aside } = await said(['db', 'reader', 'analyst'])
    expect(exit).toBe(1)
    expect(aside).toMatch(/^error: the embedded store has no roles to let in/)
  })

  it.each(['Analyst', 'pg_analyst', 'a b', '"; drop role', ''])('refuses %j as no name for a role', async (role) => {
    const { exit, aside } = await said(['db', 'reader', role], { DATABASE_URL: 'postgres://nobody@localhost:1/none' })
    expect(exit).toBe(2)
    expect(aside).toMatch(/is no name for a role/)
  })
})

describe.runIf(STORE_KINDS.includes('SERVER'))('wavelength db reader on SERVER', () => {
  const role = `cli_reader_${process.pid}`
  let place: Place
  beforeAll(async () => {
    place = await Place.make('SERVER')
  })
  afterAll(() => place.remove())

  it('makes a role that reads the views and no table, and can be done again', async () => {
    const words = ['db', 'reader', role]
    const made = await wavelength([...words, '--password-from-stdin'], place.variables, 'correct horse\n')
    expect(made).toMatchObject({
      exit: 0,
      out: expect.stringMatching(new RegExp(`^Made the role ${role}; it may read`)),
    })
    expect(made.aside).not.toMatch(/correct horse/)
    const again = await wavelength(words, place.variables)
    expect(again).toMatchObject({ exit: 0, out: expect.stringMatching(new RegExp(`^The role ${role} may read`)) })
  })

  it('refuses a password that is not there and a role that may do more', async () => {
    const empty = await wavelength(['db', 'reader', role, '--password-from-stdin'], place.variables)
    expect(empty).toMatchObject({ exit: 2, aside: expect.stringMatching(/nothing was piped in/) })
    const owner = await wavelength(['db', 'reader', 'test'], place.variables)
    expect(owner).toMatchObject({ exit: 1, aside: expect.stringMatching(/may do more than read the views already/) })
  })
})
