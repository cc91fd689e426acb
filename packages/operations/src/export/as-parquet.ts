import { ByteWriter, type KeyValue, ParquetWriter } from 'hyparquet-writer'
import { parquetSchema } from './parquet-schema.ts'
import type { Cell, Column, ColumnKind, Header, Row, Table } from './table.ts'

/**
 * So many rows are encoded at once: enough that a reader skips what it does not need, few enough that they need little
 * memory and that whoever asks meanwhile waits for a moment only.
 */
const ROWS_PER_GROUP = 20_000

/** Parquet, a row group at a time; the header is always there, as key-value metadata. */
export async function* asParquet({ columns, header, pages }: Table): AsyncGenerator<Uint8Array, void> {
  const writer = new ByteWriter()
  const schema = parquetSchema(columns)
  const file = new ParquetWriter({ writer, schema, kvMetadata: metadataOf(header), createdBy: 'wavelength' })
  for await (const rows of groupsOf(pages)) {
    await file.write({ columnData: columnsOf(columns, rows), rowGroupSize: rows.length })
    yield taken(writer)
  }
  await file.finish()
  yield taken(writer)
}

async function* groupsOf(pages: Table['pages']): AsyncGenerator<readonly Row[], void> {
  let group: Row[] = []
  for await (const rows of pages) {
    group = group.concat(rows)
    while (group.length >= ROWS_PER_GROUP) {
      yield group.slice(0, ROWS_PER_GROUP)
      group = group.slice(ROWS_PER_GROUP)
    }
  }
  if (group.length > 0) yield group
}

/** What was written since the last time; places in the file are counted on. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}

function columnsOf(columns: readonly Column[], rows: readonly Row[]) {
  return columns.map(({ name, kind }, at) => {
    const write = WRITERS[kind]
    return { name, data: rows.map((row) => write(row[at] ?? null)) }
  })
}

/** What the library takes for each kind; it reads instants and days by itself. */
const WRITERS: Readonly<Record<ColumnKind, (cell: Cell) => unknown>> = {
  TEXT: same,
  TEXTS: same,
  INSTANT: (cell) => (typeof cell === 'number' ? BigInt(cell) : null),
  DAY: (cell) => (typeof cell === 'string' ? new Date(cell) : null),
  COUNT: (cell) => (typeof cell === 'number' ? BigInt(cell) : null),
  SMALL: same,
  NUMBER: same,
  FLAG: same,
}

function same(cell: Cell): Cell {
  return cell
}

function metadataOf(header: Header): KeyValue[] {
  return Object.entries(header).map(([key, value]) => ({
    key: `wavelength.${key}`,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  }))
}
