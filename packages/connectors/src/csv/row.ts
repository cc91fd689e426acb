/** Positions of the columns by name. */
export type Header = ReadonlyMap<string, number>

/** One record of the file, seen through the header. */
export interface Row {
  readonly line: number
  /** Which of a repeated event is being made, from 1. */
  readonly n: number
  readonly header: Header
  readonly cells: readonly string[]
}

export function cellOf(row: Row, column: string): string {
  const at = row.header.get(column)
  return at === undefined ? '' : (row.cells[at] ?? '').trim()
}

/** Longer cells than this say nothing that a contact needs. */
const LONGEST_KEPT_CELL = 1_000
const LONGEST_KEPT_NAME = 200
const MOST_KEPT_CELLS = 100

/** What is kept of a row for replay. */
export function keptOf(header: Header, cells: readonly string[]): Readonly<Record<string, string>> {
  const kept = [...header].slice(0, MOST_KEPT_CELLS)
  return Object.fromEntries(
    kept.map(([name, at]) => [shortened(name, LONGEST_KEPT_NAME), shortened(cells[at] ?? '', LONGEST_KEPT_CELL)]),
  )
}

/** A cut between the halves of a letter leaves no text. */
function shortened(text: string, most: number): string {
  return text.slice(0, most).toWellFormed()
}
