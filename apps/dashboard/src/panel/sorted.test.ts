import { describe, expect, test } from 'vitest'
import { type Order, reordered, sorted } from './sorted.ts'
import { numberColumn, type Table, textCell, textColumn } from './table.ts'

const rows: Table['rows'] = [
  [textCell('Phone'), { shown: '1,200', written: '1200' }],
  [textCell('Email'), { shown: '30', written: '30' }],
  [textCell('Fax'), textCell('too few to show')],
]
const names = (order: Order | null) => sorted(rows, order).map(([cell]) => cell?.shown)

describe(sorted, () => {
  test('leaves rows as they are until asked', () => {
    expect(names(null)).toEqual(['Phone', 'Email', 'Fax'])
  })

  test('sorts numbers as numbers, and what is withheld last either way', () => {
    expect(names({ column: 1, direction: 'ascending' })).toEqual(['Email', 'Phone', 'Fax'])
    expect(names({ column: 1, direction: 'descending' })).toEqual(['Phone', 'Email', 'Fax'])
  })

  test('sorts names by the alphabet', () => {
    expect(names({ column: 0, direction: 'ascending' })).toEqual(['Email', 'Fax', 'Phone'])
  })
})

test('asking again turns the order round', () => {
  const first = reordered(null, 1, numberColumn('Attempts'))
  expect(first.direction).toBe('descending')
  expect(reordered(first, 1, numberColumn('Attempts')).direction).toBe('ascending')
  expect(reordered(first, 0, textColumn('Channel'))).toEqual({ column: 0, direction: 'ascending' })
})
