import { sql } from 'kysely'
import type { Db } from './store/open.ts'

/** Writes the row types of a migrated database as TypeScript, so that they cannot differ from it. */
export async function generateSchema(db: Db): Promise<string> {
  const enums = await readEnums(db)
  const columns = await readColumns(db)
  const tables = [...new Set(columns.map((column) => column.table))]
  const enumTypes = enums.map(
    ({ name, members }) => `export type ${pascal(name)}Value = ${members.map((member) => `'${member}'`).join(' | ')}`,
  )
  const tableTypes = tables.map((table) =>
    tableType(
      table,
      columns.filter((column) => column.table === table),
      new Set(enums.map(({ name }) => name)),
    ),
  )
  const database = `export interface Database {\n${tables.map((table) => `  ${camel(table)}: ${pascal(table)}Table`).join('\n')}\n}`
  return [HEADER, ...enumTypes, ...tableTypes, database, ''].join('\n\n')
}

const HEADER = `// Generated from the migrated database by \`npx pnpm generate\`. Not edited by hand.
import type { ColumnType, Generated } from 'kysely'

/** Read as milliseconds since 1970, written as an ISO text or a Date. */
export type TimestampColumn = ColumnType<number, string | Date, string | Date>
export type NullableTimestampColumn = ColumnType<number | null, string | Date | null | undefined, string | Date | null>
export type JsonColumn = ColumnType<unknown, string, string>`

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly hasDefault: boolean
}

async function readColumns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
           not a.attnotnull as nullable, a.atthasdef as "hasDefault"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname not like 'kysely%'
    order by c.relname, a.attnum`.execute(db.withoutPlugins())
  return rows
}

async function readEnums(db: Db): Promise<{ name: string; members: string[] }[]> {
  const { rows } = await sql<{ name: string; members: string[] }>`
    select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as members
    from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname order by t.typname`.execute(
    db.withoutPlugins(),
  )
  return rows
}

function tableType(table: string, columns: readonly Column[], enums: ReadonlySet<string>): string {
  const lines = columns.map((column) => `  ${camel(column.column)}: ${columnType(column, enums)}`)
  return `export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}`
}

function columnType(column: Column, enums: ReadonlySet<string>): string {
  if (column.type === 'timestamp with time zone') {
    if (column.nullable) return 'NullableTimestampColumn'
    return column.hasDefault ? 'ColumnType<number, string | Date | undefined, string | Date>' : 'TimestampColumn'
  }
  const base = valueType(column.type, enums)
  const type = column.nullable ? `${base} | null` : base
  return column.hasDefault ? `Generated<${type}>` : type
}

const VALUE_TYPES: Readonly<Record<string, string>> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Uint8Array',
  date: 'string',
  'double precision': 'number',
  integer: 'number',
  jsonb: 'JsonColumn',
  smallint: 'number',
  text: 'string',
  uuid: 'string',
}

function valueType(type: string, enums: ReadonlySet<string>): string {
  if (type.endsWith('[]')) return `${valueType(type.slice(0, -2), enums)}[]`
  if (enums.has(type)) return `${pascal(type)}Value`
  const known = VALUE_TYPES[type]
  if (known === undefined) throw new Error(`no TypeScript type is known for the column type ${type}`)
  return known
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(name: string): string {
  const text = camel(name)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
