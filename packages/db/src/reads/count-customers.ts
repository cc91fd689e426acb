import { estimatedPeople, type PeopleLook, sampleOf } from '@wavelength/core'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { contactsBehind, customersBehind, customersBehindIn, hasContactBehind } from '../reports/contacts-behind.ts'
import { countContactsBehind, peopleLooksBehind } from '../reports/count-behind.ts'
import { daysBehind } from '../reports/days-behind.ts'
import type { Db } from '../store/open.ts'
import { allOf, type CustomerFilter, type ListContext } from './customer-filter.ts'
import { fewCustomers } from './few-customers.ts'
import { countMatching, matchingHere } from './kept-customers.ts'

export interface CustomersToCount extends ListContext {
  readonly filter: CustomerFilter
  /** True: nobody is estimated. */
  readonly exactPeople?: boolean
}

/** How long a list is; `low` and `high` are a 95 % interval where that is estimated, and null where each was counted. */
export interface CountedCustomers {
  readonly customers: number
  readonly low: number | null
  readonly high: number | null
}

/** Counts who is in a list. People with contacts are estimated where a report would; `looks` says who is looked at instead. */
export async function countCustomers(
  db: Db,
  { filter, exactPeople = false, ...context }: CustomersToCount,
  looks: readonly PeopleLook[] | null = exactPeople ? [1] : null,
): Promise<CountedCustomers> {
  const { contacts, ...rest } = filter
  if (!contacts) return exactly(await countMatching(db, rest, context))
  const others = await matchingHere(db, rest, context)
  const few = await fewCustomers(db, others)
  if (few !== null) {
    const each = allOf([few, hasContactBehind(contacts, context)])
    return exactly(await countRows(db, sql`select 1 from customer where ${each}`, []))
  }
  for (const look of looks ?? (await peopleLooksBehind(db, contacts, context))) {
    const found = await countRows(db, customersBehind(contacts, context, look), others)
    if (look === 1) return exactly(found)
    if (sampleOf(found) !== 'WITHHELD') return estimate(found, look)
  }
  const days = await daysBehind(db, contacts, context)
  return exactly(await countRows(db, customersBehindIn(days, contacts, context), others))
}

/** How many of the contacts that the filter asks for are with the customers of a list; null when it asks for none. */
export async function countContacts(db: Db, { filter, ...context }: CustomersToCount): Promise<number | null> {
  const { contacts, ...rest } = filter
  if (!contacts) return null
  const others = await matchingHere(db, rest, context)
  if (others.length === 0) return countContactsBehind(db, contacts, context)
  return countRows(db, contactsBehind(contacts, context), others)
}

function estimate(found: number, oneIn: PeopleLook): CountedCustomers {
  const { value, low, high } = estimatedPeople(found, 1 / oneIn)
  return { customers: value, low, high }
}

function exactly(customers: number): CountedCustomers {
  return { customers, low: null, high: null }
}

/** How many rows there are, of customers for whom all the rest of the filter holds. */
async function countRows(
  db: Db,
  rowsBehind: RawBuilder<unknown>,
  others: readonly RawBuilder<SqlBool>[],
): Promise<number> {
  const matching = sql`select customer.id from customer where ${allOf(others)}`
  const whose = others.length === 0 ? sql`` : sql`where customer_id in (${matching})`
  const { rows } = await sql<{ found: number }>`
    select count(*) as found from (${rowsBehind}) as behind ${whose}`.execute(db)
  return rows[0]?.found ?? 0
}
