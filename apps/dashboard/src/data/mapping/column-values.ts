import type { Member } from './fields.ts'
import type { ValueTable } from './told.ts'

export interface Sample {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Cells further down that were refused, each with the columns at fault. */
  readonly refused: readonly { readonly field: readonly string[]; readonly value: string | null }[]
}

/** The texts that are known to stand in a column, each once, without the empty one. */
export function valuesIn({ columns, rows, refused }: Sample, column: string): readonly string[] {
  const at = columns.indexOf(column)
  const seen = rows.map((row) => row[at]?.trim() ?? '')
  const blamed = refused.flatMap(({ field, value }) => (field.join() === column ? [value?.trim() ?? ''] : []))
  return [...new Set([...seen, ...blamed])].filter((value) => value !== '')
}

/** What cells mean that are spelled like a member or its name; null when they are the members themselves. */
export function guessedTable(cells: readonly string[], members: readonly Member[]): ValueTable | null {
  if (cells.every((cell) => members.some(({ value }) => value === cell))) return null
  const guessed = cells.flatMap((cell) => {
    const member = members.find(({ value, label }) => [value, label].some((name) => plain(name) === plain(cell)))
    return member === undefined ? [] : [[cell, member.value]]
  })
  return { meanings: Object.fromEntries(guessed), otherwise: null }
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The table with this cell meaning something else; undefined takes it out. */
export function withMeaning(table: ValueTable, cell: string, meaning: string | undefined): ValueTable {
  const { [cell]: _, ...others } = table.meanings
  return { ...table, meanings: meaning === undefined ? others : { ...table.meanings, [cell]: meaning } }
}
