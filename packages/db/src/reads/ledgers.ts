import {
  type ConsentInForce,
  type ContactPoint,
  DERIVATION_REACH_MS,
  type Ledger,
  RECENT_FACTS,
  type RecentContact,
  recentContactOf,
  type StatedPreference,
} from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { talliesOf } from '../derived-sums.ts'
import type { Db } from '../store/open.ts'
import { CUSTOMER_ROW, type CustomerRow } from './customer-row.ts'
import { NEWEST_CONSENT, NEWEST_STATEMENT } from './in-force.ts'

export interface LedgerOfCustomer {
  readonly customer: CustomerRow
  readonly ledger: Ledger
}

/** Everything known of these customers at `now`, in three statements however many they are. */
export async function ledgersOf(
  db: Db,
  customerIds: readonly string[],
  asked: { readonly now: number; readonly reportingZone: string },
): Promise<Map<string, LedgerOfCustomer>> {
  if (customerIds.length === 0) return new Map()
  const [people, tallies, recent] = await Promise.all([
    peopleWithStatements(db, customerIds, asked.now),
    talliesOf(db, customerIds),
    recentContacts(db, customerIds, asked.now),
  ])
  const talliesOfCustomer = Map.groupBy(tallies, (tally) => tally.customerId)
  const recentOfCustomer = Map.groupBy(recent, (contact) => contact.customerId)
  return new Map(
    people.map(({ contactPoints, consents, stated, ...customer }) => {
      const ledger = {
        traits: customer,
        zone: customer.timeZone ?? asked.reportingZone,
        tallies: talliesOfCustomer.get(customer.id) ?? [],
        recent: recentOfCustomer.get(customer.id) ?? [],
        contactPoints,
        stated,
        consents,
      }
      return [customer.id, { customer, ledger }]
    }),
  )
}

/** The customers with their addresses, their statement and their consents in force: one statement for all of it. */
async function peopleWithStatements(db: Db, customerIds: readonly string[], now: number) {
  return db
    .selectFrom('customer')
    .select([
      ...CUSTOMER_ROW,
      contactPoints().as('contactPoints'),
      consents(now).as('consents'),
      stated(now).as('stated'),
    ])
    .where('id', 'in', [...customerIds])
    .execute()
}

function contactPoints(): RawBuilder<ContactPoint[]> {
  return sql`(select coalesce(json_agg(json_build_object('channel', channel, 'address', address, 'label', label,
      'status', status, 'verified', verified) order by channel, address), '[]'::json)
    from contact_point where contact_point.customer_id = customer.id)`
}

function consents(now: number): RawBuilder<ConsentInForce[]> {
  return sql`(select coalesce(json_agg(json_build_object('channel', channel, 'purposeClass', purpose_class,
      'status', status, 'at', at) order by channel, purpose_class), '[]'::json)
    from (select distinct on (channel, purpose_class) channel, purpose_class, status, ${milliseconds('effective_from')} as at
      from consent where consent.customer_id = customer.id and effective_from <= ${new Date(now)}
      order by channel, purpose_class, ${NEWEST_CONSENT}) as in_force)`
}

function stated(now: number): RawBuilder<StatedPreference | null> {
  return sql`(select json_build_object('channels', channels, 'avoidChannels', avoid_channels, 'bestDays', best_days,
      'worstDays', worst_days, 'bestDayparts', best_dayparts, 'worstDayparts', worst_dayparts, 'waitHours', wait_hours,
      'paperless', paperless, 'statedAt', ${milliseconds('stated_at')}, 'source', source)
    from stated_preference where stated_preference.customer_id = customer.id and stated_at <= ${new Date(now)}
    order by ${NEWEST_STATEMENT} limit 1)`
}

/** Inside JSON an instant is not read by the driver, so it is written as the number that the driver makes of it. */
function milliseconds(column: string): RawBuilder<unknown> {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`
}

async function recentContacts(
  db: Db,
  customerIds: readonly string[],
  now: number,
): Promise<(RecentContact & { customerId: string })[]> {
  const rows = await db
    .selectFrom('interaction')
    .select(['customerId', ...RECENT_FACTS])
    .where('customerId', 'in', [...customerIds])
    .where('occurredAt', '>=', sql<number>`${new Date(now - DERIVATION_REACH_MS)}`)
    .where('occurredAt', '<=', sql<number>`${new Date(now)}`)
    .orderBy('customerId')
    .orderBy('occurredAt')
    .execute()
  return rows.map((row) => ({ ...recentContactOf(row), customerId: row.customerId }))
}
