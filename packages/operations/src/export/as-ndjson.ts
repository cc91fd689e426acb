import { printed } from './printed.ts'
import type { Row, Table } from './table.ts'

/** One JSON object a line; the header, where it is wanted, is the first. */
export async function* asNdjson(table: Table, withHeader: boolean): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  const names = table.columns.map(({ name }) => name)
  if (withHeader) yield encoder.encode(`${JSON.stringify({ header: table.header })}\n`)
  for await (const rows of table.pages) {
    if (rows.length > 0)
      yield encoder.encode(
        printed(table, rows)
          .map((row) => lineOf(names, row))
          .join(''),
      )
  }
}

function lineOf(names: readonly string[], row: Row): string {
  return `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]])))}\n`
}
