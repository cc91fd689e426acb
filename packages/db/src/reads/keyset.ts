import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Where a page ends: the sort key of its last row as text, null where the row has none, and the row's id. */
export interface Cursor {
  readonly key: string | null
  readonly id: string
}

/** A stretch of a sorted list, between two rows that are not part of it. `inverted` reads it from its end. */
export interface PageAsked {
  readonly after: Cursor | null
  readonly before: Cursor | null
  readonly limit: number
  readonly inverted: boolean
}

export interface SortOrder {
  /** The expression that is sorted by; rows without a value come last. */
  readonly key: RawBuilder<unknown>
  /** The database's type of the key, to read a cursor's text back. */
  readonly type: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  readonly direction: 'ASC' | 'DESC'
  /** Does every row have a value? Then an index on key and id can be read from either end. */
  readonly isComplete: boolean
}

/** The `order by` of a page. */
export function ordering(order: SortOrder, inverted: boolean): RawBuilder<unknown> {
  const ascending = (order.direction === 'ASC') !== inverted
  const way = ascending ? sql`asc` : sql`desc`
  if (order.isComplete) return sql`${order.key} ${way}, ${order.id} ${way}`
  const nulls = inverted ? sql`nulls first` : sql`nulls last`
  return sql`${order.key} ${way} ${nulls}, ${order.id} ${way}`
}

/** The conditions that keep a page between its cursors. */
export function between(order: SortOrder, page: PageAsked): RawBuilder<SqlBool> {
  const after = page.after === null ? sql<SqlBool>`true` : beyond(order, page.after)
  const before = page.before === null ? sql<SqlBool>`true` : ahead(order, page.before)
  return sql<SqlBool>`(${after}) and (${before})`
}

function beyond(order: SortOrder, cursor: Cursor): RawBuilder<SqlBool> {
  const { key, id } = cursor
  const than = order.direction === 'ASC' ? sql`>` : sql`<`
  if (order.isComplete) return compared(order, than, cursor)
  if (key === null) return sql`${order.key} is null and ${order.id} ${than} ${id}::uuid`
  const value = sql`${key}::text::${order.type}`
  return sql`${order.key} ${than} ${value} or (${order.key} = ${value} and ${order.id} ${than} ${id}::uuid)
    or ${order.key} is null`
}

function ahead(order: SortOrder, cursor: Cursor): RawBuilder<SqlBool> {
  const { key, id } = cursor
  const than = order.direction === 'ASC' ? sql`<` : sql`>`
  if (order.isComplete) return compared(order, than, cursor)
  if (key === null) return sql`${order.key} is not null or ${order.id} ${than} ${id}::uuid`
  const value = sql`${key}::text::${order.type}`
  return sql`${order.key} ${than} ${value} or (${order.key} = ${value} and ${order.id} ${than} ${id}::uuid)`
}

function compared(order: SortOrder, than: RawBuilder<unknown>, { key, id }: Cursor): RawBuilder<SqlBool> {
  return sql`(${order.key}, ${order.id}) ${than} (${key}::text::${order.type}, ${id}::uuid)`
}
