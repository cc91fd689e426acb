import type { CsvGlimpse } from '../glimpse.ts'
import { fieldNamed, type SuggestedField } from './column-words.ts'
import { readValues, type Spellings } from './value-words.ts'

/** What a person still has to tell. */
export interface MissingMeaning {
  /** The place in the mapping. */
  readonly field: readonly string[]
  readonly message: string
}

export type Part = Readonly<Record<string, unknown>>

/** The columns of a file by what their names say, and what has become of them so far. */
export class GuessedColumns {
  readonly recognised: { readonly column: string; readonly field: string }[] = []
  readonly missing: MissingMeaning[] = []
  readonly #glimpse: CsvGlimpse
  readonly #columns = new Map<SuggestedField, string>()

  constructor(glimpse: CsvGlimpse) {
    this.#glimpse = glimpse
    for (const column of glimpse.columns) {
      const field = fieldNamed(column)
      const isNamedOnce = glimpse.columns.indexOf(column) === glimpse.columns.lastIndexOf(column)
      if (field !== null && isNamedOnce && !this.#columns.has(field)) this.#columns.set(field, column)
    }
  }

  get names(): readonly string[] {
    return this.#glimpse.columns
  }

  named(field: SuggestedField): string | null {
    return this.#columns.get(field) ?? null
  }

  cells(column: string): string[] {
    const at = this.#glimpse.columns.indexOf(column)
    return this.#glimpse.rows.map((row) => row[at] ?? '')
  }

  recognise(column: string, field: string): void {
    this.recognised.push({ column, field })
  }

  miss(field: readonly string[], what: string): void {
    this.missing.push({ field, message: `Please tell ${what}.` })
  }

  /** A column that is taken as it is. */
  plain(field: SuggestedField, name: string): Part {
    return this.where(field, name, () => true)
  }

  /** A column that is taken as it is when all of its cells look like what it should hold. */
  where(field: SuggestedField, name: string, fits: (cell: string) => boolean): Part {
    const column = this.named(field)
    const cells = column === null ? [] : this.cells(column).filter((cell) => cell !== '')
    if (column === null || cells.length === 0 || !cells.every(fits)) return {}
    this.recognise(column, name)
    return { [name]: { column } }
  }

  /** A column whose cells are spellings of the members of a list; null when none of them is. */
  listed<T extends string>(field: SuggestedField, name: string, spellings: Spellings<T>): Part | null {
    const column = this.named(field)
    if (column === null) return null
    const { known, unknown } = readValues(this.cells(column), spellings)
    if (Object.keys(known).length === 0) return null
    this.recognise(column, name)
    if (unknown.length > 0) {
      const told = unknown.slice(0, 5).map((cell) => `"${cell.slice(0, 40)}"`)
      this.miss(['events', '0', name, 'values'], `what ${told.join(', ')} in the column "${column}" means`)
    }
    return { [name]: { column, values: known } }
  }
}

/** A text in which the cell stands. */
export function templateOf(column: string): string {
  return `{${column.replace(/[{}]/g, '$&$&')}}`
}
