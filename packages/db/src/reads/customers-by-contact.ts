import type { ContactsBehind } from '@wavelength/core'
import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import { asksOfCustomers, interactionAlone, isBehind, latestBehind } from '../reports/contacts-behind.ts'
import { IS_IN_STRETCH, type Stretch, stretchSql } from '../reports/stretches.ts'
import type { CustomerTable } from '../schema.generated.ts'
import type { Db } from '../store/open.ts'
import { allOf } from './customer-filter.ts'
import type { CustomerListAsked, ListedCustomer } from './customer-list.ts'
import { CUSTOMER_ROW } from './customer-row.ts'
import { fewCustomers } from './few-customers.ts'
import { matchingHere } from './kept-customers.ts'
import { between, ordering, type PageAsked, type SortOrder } from './keyset.ts'
import { portionsOfDays } from './portions-of-days.ts'

/** Customers by the latest of the contacts that a filter asks for: a page costs little, be they many or few. */
export async function customersByContact(
  db: Db,
  contacts: ContactsBehind,
  asked: CustomerListAsked,
  page: PageAsked,
): Promise<ListedCustomer[]> {
  const rest = await matchingHere(db, asked.filter, asked)
  const few = await fewCustomers(db, [...rest, ...asksOfCustomers(contacts)])
  const list = { contacts, asked, rest }
  return few === null ? byDays(db, list, page) : amongFew(db, few, list, page)
}

interface List {
  readonly contacts: ContactsBehind
  readonly asked: CustomerListAsked
  /** What else is asked of the customers. */
  readonly rest: readonly RawBuilder<SqlBool>[]
}

/** Looks up the contacts of a few customers. */
function amongFew(
  db: Db,
  few: RawBuilder<SqlBool>,
  { contacts, asked }: List,
  page: PageAsked,
): Promise<ListedCustomer[]> {
  const rows = sql`
    select customer.*, latest.occurred_at as latest_at
    from customer cross join lateral (${latestBehind(contacts, asked)}) as latest where ${few}`
  return readPage(db, rows, asked, page)
}

/** Goes through the days that hold such contacts, some at a time, and stops at the last customer of the page. */
async function byDays(db: Db, list: List, page: PageAsked): Promise<ListedCustomer[]> {
  const { contacts, asked } = list
  const found: ListedCustomer[] = []
  for await (const days of portionsOfDays(db, contacts, asked, page)) {
    const limit = page.limit - found.length
    found.push(...(await byTheseDays(db, days, list, { ...page, limit })))
    if (found.length === page.limit) break
  }
  return found
}

/** Those whose latest contact lies on these days. */
function byTheseDays(
  db: Db,
  days: readonly Stretch[],
  { contacts, asked, rest }: List,
  page: PageAsked,
): Promise<ListedCustomer[]> {
  const order = orderBy(asked, sql`interaction.occurred_at`, sql`interaction.customer_id`)
  const inOrder = sql`
    select customer.*, interaction.id as latest_id, interaction.occurred_at as latest_at
    from ${interactionAlone(contacts)} join customer on customer.id = interaction.customer_id
    where ${IS_IN_STRETCH} and ${isBehind(contacts, asked)} and ${allOf([...rest, between(order, page)])}
    order by ${ordering(order, page.inverted)}`
  const rows = sql`
    select found.* from ${stretchSql(days)} cross join lateral (
      select * from (${inOrder}) as customer
      where latest_id = (select id from (${latestBehind(contacts, asked)}) as latest) limit ${page.limit}
    ) as found`
  return readPage(db, rows, asked, page)
}

/** A page of rows of customers with `latest_at`. */
function readPage(
  db: Db,
  rows: RawBuilder<unknown>,
  asked: CustomerListAsked,
  page: PageAsked,
): Promise<ListedCustomer[]> {
  const order = orderBy(asked, sql`customer.latest_at`, sql`customer.id`)
  return db
    .selectFrom(sql<Selectable<CustomerTable>>`(${rows})`.as('customer'))
    .select([...CUSTOMER_ROW, sql<string>`to_json(customer.latest_at) #>> '{}'`.as('cursorKey')])
    .where(between(order, page))
    .orderBy(ordering(order, page.inverted))
    .limit(page.limit)
    .execute()
}

function orderBy({ order }: CustomerListAsked, key: RawBuilder<unknown>, id: RawBuilder<unknown>): SortOrder {
  return { key, type: sql`timestamptz`, id, direction: order.direction, isComplete: true }
}
