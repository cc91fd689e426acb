import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { type CustomerFilter, matching } from './customer-filter.ts'
import { CUSTOMER_ROW, type CustomerRow } from './customer-row.ts'
import { between, ordering, type PageAsked, type SortOrder } from './keyset.ts'

export interface CustomerOrder {
  readonly field: 'NAME' | 'CREATED_AT' | 'LAST_CONTACT_AT'
  readonly direction: 'ASC' | 'DESC'
}

/** `now` decides which contacts have happened, `today` how old people are. */
export interface CustomerListAsked {
  readonly filter: CustomerFilter
  readonly order: CustomerOrder
  readonly now: number
  readonly today: string
}

export type ListedCustomer = CustomerRow & { readonly cursorKey: string | null }

export async function customerPage(db: Db, asked: CustomerListAsked, page: PageAsked): Promise<ListedCustomer[]> {
  const order = orderOf(asked)
  return db
    .selectFrom('customer')
    .select([...CUSTOMER_ROW, sql<string | null>`(${order.key})::text`.as('cursorKey')])
    .where(matching(asked.filter, asked.today))
    .where(between(order, page))
    .orderBy(ordering(order, page.inverted))
    .limit(page.limit)
    .execute()
}

export async function countCustomers(
  db: Db,
  { filter, today }: Pick<CustomerListAsked, 'filter' | 'today'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(matching(filter, today))
    .executeTakeFirstOrThrow()
  return count
}

const TYPES = { NAME: sql`text`, CREATED_AT: sql`timestamptz`, LAST_CONTACT_AT: sql`timestamptz` }

function orderOf({ order: { field, direction }, now }: CustomerListAsked): SortOrder {
  const keys: Record<CustomerOrder['field'], RawBuilder<unknown>> = {
    NAME: sql`lower(customer.name)`,
    CREATED_AT: sql`customer.created_at`,
    LAST_CONTACT_AT: lastContactAt(now),
  }
  return { key: keys[field], type: TYPES[field], id: sql`customer.id`, direction }
}

/** A contact that is dated in the future has not happened, so it never moves the last one. */
function lastContactAt(now: number): RawBuilder<unknown> {
  return sql`(select max(interaction.occurred_at) from interaction
    where interaction.customer_id = customer.id and interaction.occurred_at <= ${new Date(now)})`
}
