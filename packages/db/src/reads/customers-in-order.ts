import { type SqlBool, sql } from 'kysely'
import { hasContactBehind } from '../reports/contacts-behind.ts'
import type { Db } from '../store/open.ts'
import { allOf, type CustomerFilter, type ListContext, matchingRows, matchingSets } from './customer-filter.ts'
import { CUSTOMER_ROW, type CustomerRow } from './customer-row.ts'

/** One stretch of a long list. */
export interface CustomersRead {
  readonly customers: readonly CustomerRow[]
  /** The id after which the list goes on; null at its end. */
  readonly next: string | null
}

/**
 * The next customers of a list in the order of their ids, so that any number of them is read at the same pace: so many
 * are looked at, and those who match are told.
 */
export async function customersInOrder(
  db: Db,
  { filter, ...context }: ListContext & { readonly filter: CustomerFilter },
  after: string | null,
  looksAt: number,
): Promise<CustomersRead> {
  const beyond = after === null ? sql<SqlBool>`true` : sql<SqlBool>`customer.id > ${after}::uuid`
  const behind = filter.contacts ? [hasContactBehind(filter.contacts, context)] : []
  const looked = await db
    .selectFrom('customer')
    .select([...CUSTOMER_ROW])
    .where(allOf([beyond, ...matchingRows(filter, context.today), ...behind]))
    .orderBy('customer.id')
    .limit(looksAt)
    .execute()
  const next = looked.length < looksAt ? null : (looked.at(-1)?.id ?? null)
  return { customers: await amongThem(db, looked, { filter, ...context }), next }
}

async function amongThem(
  db: Db,
  looked: readonly CustomerRow[],
  { filter, ...context }: ListContext & { readonly filter: CustomerFilter },
): Promise<readonly CustomerRow[]> {
  const ids = looked.map(({ id }) => id)
  const conditions = matchingSets(filter, context, ids)
  if (conditions.length === 0 || ids.length === 0) return looked
  const matched = await db
    .selectFrom('customer')
    .select('customer.id')
    .where(sql<SqlBool>`customer.id = any(${ids}::uuid[])`)
    .where(allOf(conditions))
    .execute()
  const found = new Set(matched.map(({ id }) => id))
  return looked.filter(({ id }) => found.has(id))
}
