import type { ContactsBehind } from '@wavelength/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { customersBehindIn, hasContactBehind } from '../reports/contacts-behind.ts'
import { contactsOn, daysBehind } from '../reports/days-behind.ts'
import type { Db } from '../store/open.ts'
import { allOf, type CustomerFilter, isAmong, type ListContext } from './customer-filter.ts'
import { CUSTOMER_ROW, type CustomerRow } from './customer-row.ts'
import { customersByContact } from './customers-by-contact.ts'
import { matchingHere } from './kept-customers.ts'
import { between, ordering, type PageAsked, type SortOrder } from './keyset.ts'

export interface CustomerOrder {
  /** `CONTACTS`: by the latest of the contacts that the filter asks for; where it asks for none, nobody has one. */
  readonly field: 'NAME' | 'CREATED_AT' | 'LAST_CONTACT_AT' | 'CONTACTS'
  readonly direction: 'ASC' | 'DESC'
}

export interface CustomerListAsked extends ListContext {
  readonly filter: CustomerFilter
  readonly order: CustomerOrder
}

export type ListedCustomer = CustomerRow & { readonly cursorKey: string | null }

export async function customerPage(db: Db, asked: CustomerListAsked, page: PageAsked): Promise<ListedCustomer[]> {
  const { contacts } = asked.filter
  if (contacts && asked.order.field === 'CONTACTS') return customersByContact(db, contacts, asked, page)
  const order = orderOf(asked)
  const behind = contacts ? [await hasSuchContact(db, contacts, asked)] : []
  return db
    .selectFrom('customer')
    .select([...CUSTOMER_ROW, sql<string | null>`(${order.key})::text`.as('cursorKey')])
    .where(allOf([...(await matchingHere(db, asked.filter, asked)), ...behind]))
    .where(between(order, page))
    .orderBy(ordering(order, page.inverted))
    .limit(page.limit)
    .execute()
}

/** With fewer contacts than this, finding the first customers among all takes longer than finding all of theirs. */
const FEW_CONTACTS = 10_000

async function hasSuchContact(db: Db, contacts: ContactsBehind, context: ListContext): Promise<RawBuilder<SqlBool>> {
  const days = await daysBehind(db, contacts, context)
  return contactsOn(days) < FEW_CONTACTS
    ? isAmong(customersBehindIn(days, contacts, context))
    : hasContactBehind(contacts, context)
}

function orderOf({ order: { field, direction }, now }: CustomerListAsked): SortOrder {
  const keys: Record<CustomerOrder['field'], RawBuilder<unknown>> = {
    NAME: sql`lower(customer.name)`,
    CREATED_AT: sql`customer.created_at`,
    LAST_CONTACT_AT: lastContactAt(now),
    CONTACTS: sql`null::timestamptz`,
  }
  const type = field === 'NAME' ? sql`text` : sql`timestamptz`
  return { key: keys[field], type, id: sql`customer.id`, direction, isComplete: field === 'CREATED_AT' }
}

/** A contact that is dated in the future has not happened, so it never moves the last one. */
function lastContactAt(now: number): RawBuilder<unknown> {
  return sql`(select max(interaction.occurred_at) from interaction
    where interaction.customer_id = customer.id and interaction.occurred_at <= ${new Date(now)})`
}
