import { type RawBuilder, sql } from 'kysely'
import { behindQuickly, contactsByCustomer } from '../reports/contacts-behind.ts'
import type { Db } from '../store/open.ts'
import { allOf, type CustomerFilter, type ListContext } from './customer-filter.ts'
import { CUSTOMER_ROW, type CustomerRow } from './customer-row.ts'
import { countMatching, matchingHere } from './kept-customers.ts'
import { between, ordering, type PageAsked, type SortOrder } from './keyset.ts'

export interface CustomerOrder {
  readonly field: 'NAME' | 'CREATED_AT' | 'LAST_CONTACT_AT'
  readonly direction: 'ASC' | 'DESC'
}

export interface CustomerListAsked extends ListContext {
  readonly filter: CustomerFilter
  readonly order: CustomerOrder
}

export type ListedCustomer = CustomerRow & { readonly cursorKey: string | null }

export async function customerPage(db: Db, asked: CustomerListAsked, page: PageAsked): Promise<ListedCustomer[]> {
  const order = orderOf(asked)
  const { contacts } = asked.filter
  const behind = contacts ? [await behindQuickly(db, contacts, asked)] : []
  return db
    .selectFrom('customer')
    .select([...CUSTOMER_ROW, sql<string | null>`(${order.key})::text`.as('cursorKey')])
    .where(allOf([...(await matchingHere(db, asked.filter, asked)), ...behind]))
    .where(between(order, page))
    .orderBy(ordering(order, page.inverted))
    .limit(page.limit)
    .execute()
}

/** How long a list is, and how many of the contacts that its filter asks for stand behind it. */
export interface CountedCustomers {
  readonly customers: number
  /** Null when the filter asks for none. */
  readonly contacts: number | null
}

export async function countCustomers(db: Db, { filter, ...context }: ListAsked): Promise<CountedCustomers> {
  const { contacts, ...rest } = filter
  if (!contacts) return { ...NOBODY, customers: await countMatching(db, rest, context) }
  const isNarrowed = Object.values(rest).some((each) => each != null)
  const matched = sql`select customer.id from customer where ${allOf(await matchingHere(db, rest, context))}`
  const whose = isNarrowed ? sql`where customer_id in (${matched})` : sql``
  const { rows } = await sql<CountedCustomers>`
    select count(*) as customers, coalesce(sum(contacts), 0)::bigint as contacts
    from (${contactsByCustomer(contacts, context)}) as behind ${whose}`.execute(db)
  return rows[0] ?? NOBODY
}

type ListAsked = Omit<CustomerListAsked, 'order'>

const NOBODY: CountedCustomers = { customers: 0, contacts: null }

const TYPES = { NAME: sql`text`, CREATED_AT: sql`timestamptz`, LAST_CONTACT_AT: sql`timestamptz` }

function orderOf({ order: { field, direction }, now }: CustomerListAsked): SortOrder {
  const keys: Record<CustomerOrder['field'], RawBuilder<unknown>> = {
    NAME: sql`lower(customer.name)`,
    CREATED_AT: sql`customer.created_at`,
    LAST_CONTACT_AT: lastContactAt(now),
  }
  return { key: keys[field], type: TYPES[field], id: sql`customer.id`, direction, isComplete: field === 'CREATED_AT' }
}

/** A contact that is dated in the future has not happened, so it never moves the last one. */
function lastContactAt(now: number): RawBuilder<unknown> {
  return sql`(select max(interaction.occurred_at) from interaction
    where interaction.customer_id = customer.id and interaction.occurred_at <= ${new Date(now)})`
}
