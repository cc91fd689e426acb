import type { Db } from '@wavelength/db'
import { aggregateTable } from './aggregate-table.ts'
import { asCsv } from './as-csv.ts'
import { asNdjson } from './as-ndjson.ts'
import { asParquet } from './as-parquet.ts'
import { customerTable } from './customer-table.ts'
import { interactionTable } from './interaction-table.ts'
import type { Export } from './read-export.ts'
import type { ExportContext, Table } from './table.ts'

/**
 * Writes what was asked for, piece by piece as the pieces are taken, in memory that does not grow with the rows. What
 * is wrong with a question, or with the store, comes up before the first piece whenever it can be known by then; what
 * comes up later is thrown in the middle, so that a file that is not whole does not look like one.
 */
export async function exportFile(
  db: Db,
  wanted: Export,
  context: ExportContext,
): Promise<AsyncGenerator<Uint8Array, void>> {
  const table = await tableOf(db, wanted, context)
  return written({ ...table, pages: counted(table.pages, context) }, wanted)
}

async function* counted(pages: Table['pages'], { onRows = () => {} }: ExportContext): Table['pages'] {
  for await (const rows of pages) {
    onRows(rows.length)
    yield rows
  }
}

function tableOf(db: Db, wanted: Export, context: ExportContext): Promise<Table> {
  switch (wanted.subject) {
    case 'aggregates':
      return aggregateTable(db, wanted.asked, context)
    case 'interactions':
      return interactionTable(db, wanted.asked, context)
    case 'customers':
      return customerTable(db, wanted.asked, context)
  }
}

function written(table: Table, wanted: Export): AsyncGenerator<Uint8Array, void> {
  switch (wanted.format) {
    case 'csv':
      return asCsv(table, wanted)
    case 'ndjson':
      return asNdjson(table, wanted.withHeader)
    case 'parquet':
      return asParquet(table)
  }
}

/** "interactions-2026-08-01-to-2026-11-01.csv"; customers are those of now. */
export function exportFileName(wanted: Export): string {
  const { subject, format } = wanted
  if (subject === 'customers') return `${subject}.${format}`
  const { from, to } = subject === 'aggregates' ? wanted.asked.query.range : wanted.asked.range
  return `${subject}-${from}-to-${to}.${format}`
}

/** Text formats are UTF-8; the type of Parquet was registered in 2024. */
export const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
} as const satisfies Record<Export['format'], string>
