import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { aTable, NOTHING, SOMETHING } from '../../testing/a-table.ts'
import { gatheredText } from '../../testing/gathered.ts'
import { asCsv, type CsvOptions } from './as-csv.ts'
import type { Row, Table } from './table.ts'

const PLAIN: CsvOptions = { withHeader: false, withMark: false, guardsFormulas: true }

function csvOf(pages: readonly (readonly Row[])[], options: Partial<CsvOptions> = {}, told: Partial<Table> = {}) {
  return gatheredText(asCsv(aTable(pages, told), { ...PLAIN, ...options }))
}

describe(asCsv, () => {
  it('is read back by another library as it was written', async () => {
    const records: unknown = parse(await csvOf([[SOMETHING], [NOTHING, SOMETHING]]), { columns: true })
    const something = {
      word: 'Ærø, "isle"\r\nof 🚢',
      many: '["a","b \\"c\\""]',
      at: '2026-10-25T00:00:00.123+02:00',
      on_day: '2026-10-25',
      number_of: '9007199254740991',
      hour: '23',
      share: '-0.125',
      is_so: 'true',
    }
    const nothing = Object.fromEntries(Object.keys(something).map((name) => [name, '']))
    expect(records).toEqual([something, nothing, something])
  })

  it('ends lines as RFC 4180 says, and quotes only what needs it', async () => {
    const columns = [
      { name: 'a', kind: 'TEXT' },
      { name: 'b', kind: 'FLAG' },
    ] as const
    expect(
      await csvOf(
        [
          [
            ['plain', false],
            ['a,b', null],
          ],
        ],
        {},
        { columns },
      ),
    ).toBe('a,b\r\nplain,false\r\n"a,b",\r\n')
  })

  it('has the names of the columns when there are no rows', async () => {
    expect(await csvOf([])).toBe('word,many,at,on_day,number_of,hour,share,is_so\r\n')
    expect(await csvOf([[]])).toBe(await csvOf([]))
  })

  it.each(['=1+1', '+45', '-1', '@sum', '\tx', '\rx', '＝1'])('keeps a spreadsheet from running %j', async (text) => {
    const columns = [{ name: 'a', kind: 'TEXT' }] as const
    const read = async (guardsFormulas: boolean) =>
      parse(await csvOf([[[text]]], { guardsFormulas }, { columns }), { columns: true, record_delimiter: '\r\n' })
    expect(await read(true)).toEqual([{ a: `'${text}` }])
    expect(await read(false)).toEqual([{ a: text }])
  })

  it('leaves numbers below zero numbers', async () => {
    const columns = [{ name: 'a', kind: 'NUMBER' }] as const
    expect(await csvOf([[[-1.5]]], {}, { columns })).toBe('a\r\n-1.5\r\n')
  })

  it('tells what it holds in # lines, after the byte order mark', async () => {
    const header = { timeZone: 'UTC', warnings: ['one\ntwo'], definitions: { rate: { of: 'what' } } }
    const text = await csvOf([], { withHeader: true, withMark: true }, { header })
    expect(text).toBe(
      '\uFEFF# timeZone: UTC\r\n# warnings: ["one\\ntwo"]\r\n# definition of rate: {"of":"what"}\r\nword,many,at,on_day,number_of,hour,share,is_so\r\n',
    )
  })
})
