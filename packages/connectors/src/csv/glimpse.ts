import type { Issue } from '@wavelength/core'
import { openingOf } from '../bytes/opening.ts'
import { type CsvRecord, csvRecords } from './records.ts'

/** What the beginning of a table shows. */
export interface CsvGlimpse {
  readonly delimiter: string
  readonly encoding: string
  readonly columns: readonly string[]
  /** The first rows, each with a cell for every column. */
  readonly rows: readonly (readonly string[])[]
}

export type Glimpsed =
  | { readonly status: 'seen'; readonly glimpse: CsvGlimpse }
  | { readonly status: 'rejected'; readonly issue: Issue }

const DELIMITERS = [',', ';', '\t', '|']
const MOST_ROWS = 200
const LONGEST_CELL = 1_000

/** Looks at the first rows of a table to tell its delimiter, its encoding and its columns. */
export async function glimpseCsv(bytes: AsyncIterable<Uint8Array>): Promise<Glimpsed> {
  const opening = await openingOf(bytes)
  if (opening.status === 'rejected') return opening
  const encoding = encodingOf(opening.bytes)
  const read = await Promise.all(
    DELIMITERS.map(async (delimiter) => tableOf(await records(opening.bytes, { delimiter, encoding }))),
  )
  const widths = read.map(widthOf)
  const best = widths.indexOf(Math.max(...widths))
  return glimpseOf(read[best] ?? [], DELIMITERS[best] ?? ',', encoding)
}

function glimpseOf(rows: readonly (readonly string[])[], delimiter: string, encoding: string): Glimpsed {
  const [columns, ...others] = rows
  if (columns === undefined) {
    const message = 'no header line with the names of the columns can be read'
    return { status: 'rejected', issue: { code: 'UNREADABLE', field: [], message } }
  }
  const whole = others.filter((row) => row.length === columns.length && row.some((cell) => cell !== ''))
  return { status: 'seen', glimpse: { delimiter, encoding, columns, rows: whole.slice(0, MOST_ROWS) } }
}

/** Older exports are in the code page of Western Windows, in which every byte is some letter. */
function encodingOf(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

async function records(bytes: Uint8Array, how: { delimiter: string; encoding: string }): Promise<CsvRecord[]> {
  const pieces = (async function* () {
    yield bytes
  })()
  return Array.fromAsync(csvRecords(pieces, how))
}

function tableOf(found: readonly CsvRecord[]): string[][] {
  return found
    .slice(0, MOST_ROWS * 2)
    .flatMap((record) =>
      record.status === 'read' ? [record.cells.map((cell) => cell.trim().slice(0, LONGEST_CELL).toWellFormed())] : [],
    )
}

/** The columns that the rows agree on; a delimiter that is none splits rows unevenly or not at all. */
function widthOf(rows: readonly (readonly string[])[]): number {
  const [header] = rows
  if (header === undefined) return 0
  const agreeing = rows.filter((row) => row.length === header.length).length
  return (header.length * agreeing) / rows.length
}
