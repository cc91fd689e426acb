import type { Instant } from '@wavelength/core'

/**
 * What a column holds: a text, several, an instant, a day of the calendar, a whole number of any size or a small one,
 * any other number, or yes or no. Every column may hold null.
 */
export type ColumnKind = 'TEXT' | 'TEXTS' | 'INSTANT' | 'DAY' | 'COUNT' | 'SMALL' | 'NUMBER' | 'FLAG'

export interface Column {
  readonly name: string
  readonly kind: ColumnKind
}

/** An instant is a number of milliseconds, a day is an ISO date. */
export type Cell = string | number | boolean | readonly string[] | null
export type Row = readonly Cell[]

/** What a reader should know of a file before the rows: plain JSON, in the order in which it is told. */
export type Header = Readonly<Record<string, unknown>>

/** Rows on their way into a file, a page at a time. */
export interface Table {
  readonly columns: readonly Column[]
  /** In which instants are written where a format writes them as text. */
  readonly zone: string
  readonly header: Header
  readonly pages: AsyncGenerator<readonly Row[], void>
}

/** Who a file is for, and as of when. */
export interface ExportContext {
  readonly now: Instant
  /** May the reader see who people are? Else what names somebody is left out, and numbers about few are withheld. */
  readonly maySeePersons: boolean
  /** Told of every page that has been read. */
  readonly onRows?: (rows: number) => void
}
