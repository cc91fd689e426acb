import { stringify } from 'csv-stringify/sync'
import { printed } from './printed.ts'
import type { Cell, Header, Row, Table } from './table.ts'

export interface CsvOptions {
  /** `#` lines before the names of the columns. */
  readonly withHeader: boolean
  /** A byte order mark, by which spreadsheets know UTF-8. */
  readonly withMark: boolean
  /** Texts that a spreadsheet would run as a formula get an apostrophe before them. */
  readonly guardsFormulas: boolean
}

/**
 * RFC 4180: comma, CRLF, quotes where they are needed, doubled within. Null is empty, several texts are a JSON array.
 * Formulas are guarded as OWASP says under "CSV Injection": texts that begin with = + - @, a tab or a carriage return,
 * or with the first four in their full width; numbers and instants stay what they are.
 */
export async function* asCsv(table: Table, options: CsvOptions): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  const mark = options.withMark ? '\uFEFF' : ''
  const about = options.withHeader ? commentsOf(table.header) : ''
  yield encoder.encode(`${mark}${about}${linesOf([table.columns.map(({ name }) => name)], options)}`)
  for await (const rows of table.pages) {
    if (rows.length > 0) yield encoder.encode(linesOf(printed(table, rows), options))
  }
}

function linesOf(rows: readonly Row[], { guardsFormulas }: CsvOptions): string {
  return stringify(rows.map(flat), {
    record_delimiter: '\r\n',
    escape_formulas: guardsFormulas,
    cast: { boolean: String },
  })
}

function flat(row: Row): Cell[] {
  return row.map((cell) => (Array.isArray(cell) ? JSON.stringify(cell) : cell))
}

/** A line for each thing to know, and for each definition. JSON has no line ends of its own. */
function commentsOf(header: Header): string {
  const { definitions, ...rest } = header
  const defined = Object.entries(definitions ?? {}).map(([name, value]) => [`definition of ${name}`, value] as const)
  return [...Object.entries(rest), ...defined]
    .map(([name, value]) => `# ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}\r\n`)
    .join('')
}
