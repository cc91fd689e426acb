import { type RawBuilder, sql } from 'kysely'
import type { Database } from './schema.generated.ts'

/**
 * Many rows as one parameter: PostgreSQL reads them back from JSON by the table's own column types, so neither
 * driver needs to know about them and no limit on the number of parameters applies.
 * Instants must be ISO texts. Columns that are missing from a row are null.
 */
export function rowsFrom(table: keyof Database, rows: readonly object[]): RawBuilder<unknown> {
  return sql`json_populate_recordset(null::${sql.table(snake(table))}, ${JSON.stringify(rows.map(snakeKeys))}::json)`
}

/** `insert into table (columns) select columns from rows`, to be followed by an `on conflict` clause. */
export function insertOf(
  table: keyof Database,
  columns: readonly string[],
  rows: readonly object[],
): RawBuilder<unknown> {
  const names = sql.join(columns.map((column) => sql.ref(snake(column))))
  return sql`insert into ${sql.table(snake(table))} (${names}) select ${names} from ${rowsFrom(table, rows)}`
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

function snake(name: string): string {
  const known = snakeNames.get(name)
  if (known !== undefined) return known
  const text = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  snakeNames.set(name, text)
  return text
}

function snakeKeys(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]))
}
