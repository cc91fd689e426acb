import type { Parsed } from '@wavelength/core'
import type { CsvMapping } from './mapping.ts'
import type { CsvRecord } from './records.ts'
import type { Header } from './row.ts'

/** Finds the mapping's columns in the first record. One that is missing would spoil every row, so it is told once. */
export function openHeader(record: CsvRecord, mapping: CsvMapping): Parsed<Header> {
  if (record.status === 'unreadable') return { status: 'rejected', issue: record.issue }
  const names = record.cells.map((cell) => cell.trim())
  for (const [column, path] of mapping.columns) {
    const count = names.filter((name) => name === column).length
    if (count === 1) continue
    const problem = count === 0 ? 'is not in the file' : `stands ${count} times in the file`
    const message = `the column "${column}" (${path.join('.')}) ${problem}, which has ${listed(names)}`
    return { status: 'rejected', issue: { code: 'MISSING_COLUMN', field: path, message } }
  }
  return { status: 'parsed', value: new Map(distinct(names).map((name, at) => [name, at])) }
}

function listed(names: readonly string[]): string {
  return names
    .slice(0, 60)
    .map((name) => `"${name.slice(0, 60)}"`)
    .join(', ')
}

/** Columns that no mapping names may share a name or have none, and still have their place. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, at) => (name === '' || names.indexOf(name) < at ? `${name}#${at + 1}` : name))
}
