export type ColumnType =
  | 'boolean'
  | 'bigint'
  | 'date'
  | 'double precision'
  | 'integer'
  | 'text'
  | 'timestamptz'
  | 'uuid'

export interface Column {
  readonly type: ColumnType
  readonly description: string
  /** Over the tables of the view's `from`. */
  readonly sql: string
  /** Every value that there may be; null when the list is not closed. */
  readonly values: readonly string[] | null
  readonly isNullable: boolean
  readonly isUnique: boolean
}

/** One documented view: what is created, described and tested is all made from this. */
export interface View {
  readonly name: string
  readonly description: string
  /** What one row is. */
  readonly grain: string
  readonly columns: Readonly<Record<string, Column>>
  readonly from: string
}

/** Views stand in a schema of their own, so that a reader can be let in there and nowhere else. */
export const ANALYTICS = 'analytics'

/** A column that always has a value. */
export function column(type: ColumnType, description: string, sql: string): Column {
  return { type, description, sql, values: null, isNullable: false, isUnique: false }
}

/** A text out of a closed list. */
export function oneOf(values: readonly string[], description: string, sql: string): Column {
  return { ...column('text', description, sql), values }
}

export function nullable(column: Column): Column {
  return { ...column, isNullable: true }
}

export function unique(column: Column): Column {
  return { ...column, isUnique: true }
}
