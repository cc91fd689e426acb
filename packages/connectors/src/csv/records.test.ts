import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, collected } from '../../test/reports.ts'
import { csvRecords } from './records.ts'

const COMMA = { delimiter: ',', encoding: 'utf-8' }

async function recordsOf(text: string, options = COMMA) {
  const records = await collected(csvRecords(bytesOf(text), options))
  return records.map((record) =>
    record.status === 'read' ? [record.line, ...record.cells] : [record.line, record.issue.code],
  )
}

describe(csvRecords, () => {
  it('gives each record the line on which it begins', async () => {
    expect(await recordsOf('a,b\n"1\n2",x\r\n\r\n"3 ""three""",y\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1\n2', 'x'],
      [5, '3 "three"', 'y'],
    ])
  })

  it.each([';', '\t', '|', '^', ']'])('splits at %j', async (delimiter) => {
    const text = [`a${delimiter}b`, `"x${delimiter}y"${delimiter}z`].join('\n')
    expect(await recordsOf(text, { ...COMMA, delimiter })).toEqual([
      [1, 'a', 'b'],
      [2, `x${delimiter}y`, 'z'],
    ])
  })

  it('reads other encodings', async () => {
    const latin = Buffer.from('name\nSøren\n', 'latin1')
    const records = await collected(csvRecords(bytesOf(latin), { ...COMMA, encoding: 'windows-1252' }))
    expect(records[1]).toMatchObject({ cells: ['Søren'] })
  })

  it.each([
    ['inside a field', '2,5" pipe'],
    ['twice inside a field', '2,5" by 6" pipe'],
    ['that opens and never closes', '2,"pipe'],
    ['after a closing one', '2,"pipe"s'],
    ['alone', '"'],
  ])('costs only its line when a quote stands %s', async (_, line) => {
    const expected = [
      [1, 'id', 'what'],
      [2, '1', 'tap'],
      [3, 'UNREADABLE'],
      [4, '3', 'sink'],
      [5, '4', 'bath'],
      [6, '5', 'a\nb'],
    ]
    expect(await recordsOf(`id,what\n1,tap\n${line}\n3,sink\n4,bath\n5,"a\nb"\n`)).toEqual(expected)
  })

  it('does not lose rows between two quotes that never close', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `${at},x`)
    rows[10] = '10,"x'
    rows[2_000] = '2000,"x'
    const records = await recordsOf(`id,what\n${rows.join('\n')}\n`)
    expect(records.filter(([, code]) => code === 'UNREADABLE').map(([line]) => line)).toEqual([12, 2_002])
    expect(records.length).toBe(3_001)
    expect(records.at(-1)).toEqual([3_001, '2999', 'x'])
  })

  it('refuses a line with broken UTF-8 or a NUL byte, also inside an open quote', async () => {
    expect(await recordsOf('a,b\n1,"x\n2,\0\n3,y\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'UNREADABLE'],
      [3, 'BAD_TEXT'],
      [4, '3', 'y'],
    ])
  })

  it('agrees with csv-parse on well-formed files', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é') })
    const quoted = (text: string) => (/[",\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text)
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const text = table.map((row) => `${row.map(quoted).join(',')}\n`).join('')
        const expected: string[][] = parse(text)
        expect((await recordsOf(text)).map(([, ...cells]) => cells)).toEqual(expected)
      }),
    )
  })
})
