import type { Issue, Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { type Connector, type ConnectorInput, optionMissing, rejected } from '../connector.ts'
import { openHeader } from './header.ts'
import { type CsvRecord, csvRecords } from './records.ts'
import { type Header, keptOf } from './row.ts'
import { type RowReader, rowReports } from './row-reports.ts'

/** Any table of contacts or customers; a mapping says what its columns mean. */
export const csv: Connector = {
  name: 'csv',
  describes: 'any table with a header line; a mapping says what its columns mean',
  endings: ['.csv', '.tsv', '.txt'],
  options: ['mapping', 'source', 'timeZone'],
  required: ['mapping'],
  confirmed: 'CAPTURED',
  read: (input) => reading(input, (bytes) => reportsOf(input, bytes)),
}

async function* reportsOf(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const reader = readerOf(input)
  if (reader.status === 'rejected') return yield rejected(input.name, reader.issue, null)
  let header: Header | null = null
  for await (const record of csvRecords(bytes, reader.value.mapping)) {
    if (header !== null) yield* recordReports(record, header, input.name, reader.value)
    else {
      const opened = openHeader(record, reader.value.mapping)
      if (opened.status === 'rejected') return yield rejected(positionOf(input.name, record), opened.issue, null)
      header = opened.value
    }
  }
  if (header === null)
    yield rejected(input.name, unreadable('the file is empty; a header line with the columns is needed'), null)
}

type Readers =
  | { readonly status: 'ready'; readonly value: RowReader }
  | { readonly status: 'rejected'; readonly issue: Issue }

const NO_MAPPING = optionMissing('mapping', 'a CSV file needs a mapping, which says what its columns mean')

function readerOf({ options, now }: ConnectorInput): Readers {
  const { mapping } = options
  if (mapping === undefined) return { status: 'rejected', issue: NO_MAPPING }
  const timeZone = mapping.timeZone ?? options.timeZone ?? null
  const [zoneless] = mapping.zoneless
  if (timeZone === null && zoneless !== undefined) {
    const message = `${zoneless.join('.')} reads local times, but neither it nor the mapping says in which timeZone`
    return { status: 'rejected', issue: { code: 'BAD_TIME_ZONE', field: zoneless, message } }
  }
  return { status: 'ready', value: { mapping, now, timeZone, source: options.source ?? mapping.source } }
}

function recordReports(record: CsvRecord, header: Header, name: string, reader: RowReader): Report[] {
  const position = positionOf(name, record)
  if (record.status === 'unreadable') return [rejected(position, record.issue, record.text)]
  const { cells, line } = record
  if (cells.every((cell) => cell.trim() === '')) return []
  const raw = keptOf(header, cells)
  if (cells.length === header.size) return rowReports({ line, n: 1, header, cells }, { position, raw }, reader)
  return [rejected(position, unreadable(`the row has ${cells.length} fields, but the header has ${header.size}`), raw)]
}

function positionOf(name: string, record: CsvRecord): string {
  return `${name} line ${record.line}`
}

function unreadable(message: string): Issue {
  return { code: 'UNREADABLE', field: [], message }
}
