import type { Channel, CustomerHistory, StatedPreference } from '@wavelength/core'
import { customersById, type StoredCustomer } from '../customer.ts'
import { SELECTED_INTERACTION, type StoredInteraction } from '../interaction.ts'
import { statementsOf } from '../statement.ts'
import type { Db } from '../store/open.ts'

/** The whole past of customers in the order of their ids, from which the population is learned: four statements for them all. */
export async function historiesOf(
  db: Db,
  customerIds: readonly string[],
  { reportingZone }: { readonly reportingZone: string },
): Promise<CustomerHistory[]> {
  const [customers, channels, statements, interactions] = await Promise.all([
    customersById(db, customerIds),
    channelsWithAddress(db, customerIds),
    statementsOf(db, customerIds),
    timelinesOf(db, customerIds),
  ])
  const past = {
    channels: Map.groupBy(channels, (each) => each.customerId),
    statements: Map.groupBy(statements, (each) => each.customerId),
    interactions: Map.groupBy(interactions, (each) => each.customerId),
  }
  return customers
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((customer) => historyOf(customer, past, reportingZone))
}

type OfCustomers<T> = ReadonlyMap<string, readonly (T & { readonly customerId: string })[]>

interface Past {
  readonly channels: OfCustomers<{ readonly channel: Channel }>
  readonly statements: OfCustomers<StatedPreference>
  readonly interactions: OfCustomers<StoredInteraction>
}

function historyOf(customer: StoredCustomer, past: Past, reportingZone: string): CustomerHistory {
  const { id, birthDate, birthYear, segment, timeZone } = customer
  return {
    id,
    traits: { birthDate, birthYear, segment, timeZone },
    zone: timeZone ?? reportingZone,
    reachable: (past.channels.get(id) ?? []).map(({ channel }) => channel),
    statements: past.statements.get(id) ?? [],
    interactions: past.interactions.get(id) ?? [],
  }
}

async function channelsWithAddress(db: Db, customerIds: readonly string[]) {
  if (customerIds.length === 0) return []
  return db
    .selectFrom('contactPoint')
    .select(['customerId', 'channel'])
    .distinct()
    .where('customerId', 'in', [...customerIds])
    .orderBy('customerId')
    .orderBy('channel')
    .execute()
}

/** In the order in which timelines are derived: at one instant, attempts before replies. */
async function timelinesOf(db: Db, customerIds: readonly string[]): Promise<StoredInteraction[]> {
  if (customerIds.length === 0) return []
  return db
    .selectFrom('interaction')
    .select(SELECTED_INTERACTION)
    .where('customerId', 'in', [...customerIds])
    .orderBy('customerId')
    .orderBy('occurredAt')
    .orderBy('direction', 'desc')
    .orderBy('id')
    .execute()
}
