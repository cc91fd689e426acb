import { type RawBuilder, sql } from 'kysely'
import type { Database } from './schema.generated.ts'

/**
 * Many rows as one parameter: PostgreSQL reads them back from JSON by the table's own column types, so neither
 * driver needs to know about them and no limit on the number of parameters applies.
 * Instants must be ISO texts. Columns that are missing from a row are null.
 */
export function rowsFrom<T extends object>(
  table: keyof Database,
  columns: readonly (keyof T & string)[],
  rows: readonly T[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows.map(rowWriter(columns)))
  return sql`json_populate_recordset(null::${sql.table(snake(table))}, ${json}::json)`
}

/** `insert into table (columns) select columns from rows`, to be followed by an `on conflict` clause. */
export function insertOf<T extends object>(
  table: keyof Database,
  columns: readonly (keyof T & string)[],
  rows: readonly T[],
): RawBuilder<unknown> {
  const names = sql.join(columns.map((column) => sql.ref(snake(column))))
  return sql`insert into ${sql.table(snake(table))} (${names}) select ${names} from ${rowsFrom(table, columns, rows)}`
}

/** `set a = excluded.a, b = excluded.b` */
export function replacing(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql`${sql.ref(snake(column))} = ${sql.ref(`excluded.${snake(column)}`)}`))
}

/** `set a = table.a + excluded.a` */
export function adding(table: keyof Database, columns: readonly string[]): RawBuilder<unknown> {
  const sums = columns.map((column) => {
    const name = snake(column)
    return sql`${sql.ref(name)} = ${sql.ref(`${snake(table)}.${name}`)} + ${sql.ref(`excluded.${name}`)}`
  })
  return sql.join(sums)
}

const snakeNames = new Map<string, string>()

/** The name of a table or column in the database. */
export function snake(name: string): string {
  const known = snakeNames.get(name)
  if (known !== undefined) return known
  const text = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  snakeNames.set(name, text)
  return text
}

/** A row with only these columns, under the names of the database. A loop, for it runs once for every row of an import. */
function rowWriter<T extends object>(columns: readonly (keyof T & string)[]): (row: T) => Record<string, unknown> {
  const names = columns.map((column) => [column, snake(column)] as const)
  return (row) => {
    const named: Record<string, unknown> = {}
    for (const [column, name] of names) named[name] = row[column]
    return named
  }
}
