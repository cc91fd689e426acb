import type { Issue } from '@wavelength/core'
import { csvRecords } from '../csv/records.ts'
import { keptOf } from '../csv/row.ts'
import { keptRecord } from './kept.ts'
import type { VendorRecord } from './vendor-record.ts'

/** The rows of a table whose first line names its columns, each as an object by those names; its `list` is null. */
export async function* tableRecords(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  { delimiter = ',' }: { readonly delimiter?: string } = {},
): AsyncIterable<VendorRecord> {
  let columns: readonly string[] | null = null
  for await (const record of csvRecords(bytes, { delimiter, encoding: 'utf-8' })) {
    const position = `${name} line ${record.line}`
    if (record.status === 'unreadable') yield { ...record, position, raw: record.text }
    else if (columns === null) columns = record.cells.map((cell) => cell.trim())
    else if (record.cells.some((cell) => cell.trim() !== '')) yield rowOf(position, columns, record.cells)
  }
}

/** A row as an object by the names of its columns; one of another width is refused. */
export function rowOf(position: string, columns: readonly string[], cells: readonly string[]): VendorRecord {
  const raw = keptRecord(keptOf(new Map(columns.map((column, at) => [column, at])), cells))
  if (cells.length !== columns.length) return { status: 'unreadable', position, issue: uneven(columns, cells), raw }
  const value = Object.fromEntries(columns.map((column, at) => [column, cells[at]]))
  return { status: 'read', position, list: null, value, raw }
}

function uneven(columns: readonly string[], cells: readonly string[]): Issue {
  const message = `the row has ${cells.length} fields where ${columns.length} were expected`
  return { code: 'UNREADABLE', field: [], message }
}
