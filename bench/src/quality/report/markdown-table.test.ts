import { describe, expect, it } from 'vitest'
import { decimal, markdownTable } from './markdown-table.ts'

describe(markdownTable.name, () => {
  it('writes a head, a rule and the rows', () => {
    const rows = [
      ['random', '0.000'],
      ['oracle', '1.000'],
    ]
    expect(markdownTable(['method', 'recovered'], rows)).toBe(
      ['| method | recovered |', '|---|---|', '| random | 0.000 |', '| oracle | 1.000 |'].join('\n'),
    )
  })
})

describe(decimal.name, () => {
  it('shows a dash where there is no number', () => {
    expect([decimal(0.12345), decimal(Number.NaN)]).toEqual(['0.123', '-'])
  })
})
