import { describe, expect, test } from 'vitest'
import { guessedTable, valuesIn, withMeaning } from './column-values.ts'

const OUTCOMES = [
  { value: 'NO_ANSWER', label: 'No answer' },
  { value: 'ANSWERED', label: 'Answered' },
]

describe(valuesIn, () => {
  const columns = ['id', 'result']
  const rows = [['1', 'talked'], ['2', ' talked '], ['3', ''], ['4']]

  test('names each text once, and no empty one', () => {
    expect(valuesIn({ columns, rows, refused: [] }, 'result')).toEqual(['talked'])
  })

  test('adds what was refused further down in this column', () => {
    const refused = [
      { field: ['result'], value: 'voicemail' },
      { field: ['id'], value: 'x' },
    ]
    expect(valuesIn({ columns, rows, refused }, 'result')).toEqual(['talked', 'voicemail'])
  })

  test('knows none of a column that is not there', () => {
    expect(valuesIn({ columns, rows, refused: [] }, 'other')).toEqual([])
  })
})

describe(guessedTable, () => {
  test('takes what is spelled nearly alike, and leaves the rest open', () => {
    const meanings = { 'no answer': 'NO_ANSWER', Answered: 'ANSWERED' }
    expect(guessedTable(['no answer', 'Answered', 'engaged'], OUTCOMES)).toEqual({ meanings, otherwise: null })
  })

  test('needs no table for the members themselves', () => {
    expect(guessedTable(['NO_ANSWER'], OUTCOMES)).toBeNull()
  })
})

test('a meaning can be changed and taken out', () => {
  const table = { meanings: { a: 'ANSWERED' }, otherwise: null }
  expect(withMeaning(table, 'a', '').meanings).toEqual({ a: '' })
  expect(withMeaning(table, 'a', undefined).meanings).toEqual({})
})
