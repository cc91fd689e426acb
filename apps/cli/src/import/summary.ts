import type { ImportProgress } from '@wavelength/db'
import type { Imported } from '@wavelength/operations'
import { count, table } from '../terminal/words.ts'

/** Of one or several runs together; the rate is of what this process did. */
export function summaryOf(imported: readonly Imported[], milliseconds: number): string {
  const sum = (name: keyof ImportProgress) => imported.reduce((all, { run }) => all + run[name], 0)
  const records = imported.reduce((all, each) => all + each.records, 0)
  const seconds = milliseconds / 1000
  return table([
    ['read', count(sum('recordsDone'))],
    ['stored', count(sum('stored'))],
    ['merged', count(sum('merged'))],
    ['duplicate', count(sum('duplicates'))],
    ...(sum('recorded') === 0 ? [] : [['consents and watermarks', count(sum('recorded'))]]),
    ...(sum('skipped') === 0 ? [] : [['about no contact', count(sum('skipped'))]]),
    ['rejected', count(sum('rejected'))],
    ['customers', count(sum('customers'))],
    ['seconds', seconds.toFixed(1)],
    ['a second', count(records / Math.max(seconds, 0.001))],
  ])
}
