import { expect, test } from 'vitest'
import { placeWords, refusalsIn } from './refusals.ts'

const aRefusedRow = (line: number, value: string | null) => ({
  position: `calls.csv line ${line}`,
  field: ['Result'],
  value,
  code: 'UNKNOWN_VALUE',
  reason: `"${value}" is none of talked, engaged`,
})

test('rows that were refused for the same thing stand together, the most frequent first', () => {
  const refusals = refusalsIn([aRefusedRow(3, 'cat'), aRefusedRow(5, 'dog'), aRefusedRow(9, 'dog')])
  expect(refusals.map(placeWords)).toEqual(['calls.csv line 5, and 1 more', 'calls.csv line 3'])
})

test('a value that cannot be told is not the same as one that is empty', () => {
  expect(refusalsIn([aRefusedRow(3, null), aRefusedRow(4, '')])).toHaveLength(2)
})
