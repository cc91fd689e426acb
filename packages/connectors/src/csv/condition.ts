import type { Condition, Test } from './mapping.ts'
import { numberIn } from './number-in.ts'
import { cellOf, type Row } from './row.ts'

/** Do all the conditions hold in the row? */
export function holds(conditions: readonly Condition[], row: Row): boolean {
  return conditions.every(({ column, test }) => passes(test, cellOf(row, column)))
}

function passes(test: Test, cell: string): boolean {
  if ('texts' in test) return test.texts.includes(cell) === (test.kind === 'in')
  if (test.kind === 'empty') return (cell === '') === test.expected
  const number = numberIn(cell)
  if (number === null) return false
  return test.kind === 'greaterThan' ? number > test.bound : number < test.bound
}
