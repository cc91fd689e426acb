import { csvRecords } from '../csv/records.ts'
import { rowOf } from './table-records.ts'
import type { VendorRecord } from './vendor-record.ts'

/** How the rows of a table are read that seldom names its columns. */
export interface RowLayout {
  /** Is the first row the names of the columns? */
  isHeader(cells: readonly string[]): boolean
  /** The names of the columns of a row without a header; those that rows usually have where its width is another. */
  columnsOf(cells: readonly string[]): readonly string[]
}

/** The rows of a table, by the names of its first line or else by those of the layout; their `list` is null. */
export async function* rowRecords(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  layout: RowLayout,
): AsyncIterable<VendorRecord> {
  let header: readonly string[] | null = null
  let isFirst = true
  for await (const record of csvRecords(bytes, { delimiter: ',', encoding: 'utf-8' })) {
    const position = `${name} line ${record.line}`
    if (record.status === 'unreadable') yield { ...record, position, raw: record.text }
    else if (isFirst && layout.isHeader(record.cells)) header = record.cells.map((cell) => cell.trim())
    else if (record.cells.some((cell) => cell.trim() !== ''))
      yield rowOf(position, header ?? layout.columnsOf(record.cells), record.cells)
    isFirst = false
  }
}
