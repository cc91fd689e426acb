import { describe, expect, it } from 'vitest'
import type { AggregateRow } from './aggregate-result.ts'
import { cursorOf, rowsAfter } from './cursor.ts'

const row = (start: number | null, value: string): AggregateRow => ({
  start,
  keys: [{ dimension: 'SEGMENT', value }],
  values: [],
})
const ROWS = [row(0, 'Private'), row(0, 'Friends, "family" & co'), row(1, 'Private')]

describe(rowsAfter.name, () => {
  it('goes on where the last answer ended, whatever stands in the keys', () => {
    const pages = ROWS.map((each) => rowsAfter(ROWS, cursorOf(each)))
    expect(pages).toEqual([ROWS.slice(1), ROWS.slice(2), []])
    expect(rowsAfter(ROWS, null)).toBe(ROWS)
  })

  it('refuses the mark of a row that is not there', () => {
    expect(() => rowsAfter(ROWS, cursorOf(row(2, 'Private')))).toThrow(/begin anew/)
  })
})
