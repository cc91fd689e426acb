import type { Channel, ContactPoint, CustomerRef, Instant, LearnedPreference, StatedPreference } from '@wavelength/core'
import {
  type ConnectorActivity,
  type ConsentEntry,
  type ContactDates,
  type ContactMonth,
  type CustomerContactDates,
  type CustomerRow,
  channelDates,
  connectorActivities,
  consentsInForce,
  contactDates,
  contactMonths,
  contactPointsOf,
  countTimelines,
  customerRows,
  type InteractionKey,
  type ListedInteraction,
  type OverriddenDecision,
  overriddenDecisions,
  type PermissionStates,
  readDeployment,
  type Store,
  type StoredInteraction,
  statementsInForce,
} from '@wavelength/db'
import { learnedPreferences, type RecommendationGiven } from '@wavelength/operations'
import DataLoader from 'dataloader'
import {
  type Asker,
  customerIds,
  interactions,
  keyed,
  nameOfKey,
  type PermissionsAsked,
  permissions,
  type RecommendationAsked,
  recommendations,
  type TimelineAsked,
  timelines,
} from './batch-reads.ts'

/** What several fields of a request ask for, read at once: above all what hangs off a customer. */
export interface Loaders {
  readonly reportingZone: () => Promise<string>
  readonly connectorActivity: () => Promise<ReadonlyMap<string, ConnectorActivity>>
  readonly customerId: DataLoader<CustomerRef, string | null, string>
  readonly customer: DataLoader<string, CustomerRow | null>
  readonly contactPoints: DataLoader<string, readonly ContactPoint[]>
  readonly statement: DataLoader<string, StatedPreference | null>
  readonly consents: DataLoader<string, readonly ConsentEntry[]>
  readonly overrides: DataLoader<string, readonly OverriddenDecision[]>
  readonly learned: DataLoader<string, LearnedPreference | null>
  readonly dates: DataLoader<string, CustomerContactDates | null>
  readonly channelDates: DataLoader<string, ReadonlyMap<Channel, ContactDates>>
  readonly contactMonths: DataLoader<string, readonly ContactMonth[]>
  readonly timeline: DataLoader<TimelineAsked, readonly ListedInteraction[], string>
  readonly timelineLength: DataLoader<string, number>
  readonly interaction: DataLoader<InteractionKey, StoredInteraction | null, string>
  readonly recommendation: DataLoader<RecommendationAsked, RecommendationGiven | null, string>
  readonly permissionStates: DataLoader<PermissionsAsked, PermissionStates, string>
}

/** Of one customer. */
const OVERRIDES_SHOWN = 20

export function createLoaders(store: Store, now: Instant, asker: Asker): Loaders {
  const { db } = store
  const reportingZone = once(async () => (await readDeployment(db)).reportingTimeZone)
  const customer = one(async (ids) => keyed(await customerRows(db, ids), (row) => row.id))
  return {
    reportingZone,
    connectorActivity: once(async () => keyed(await connectorActivities(db, now), ({ connector }) => connector)),
    customerId: new DataLoader((refs) => customerIds(store, refs), { cacheKeyFn: JSON.stringify }),
    customer,
    contactPoints: many((ids) => contactPointsOf(db, ids)),
    statement: one((ids) => statementsInForce(db, ids)),
    consents: many((ids) => consentsInForce(db, ids, now)),
    overrides: many((ids) => overriddenDecisions(db, ids, OVERRIDES_SHOWN)),
    learned: new DataLoader((ids) => learnedPreferences(store, ids, now)),
    dates: one(async (ids) => keyed(await contactDates(db, ids, now), (row) => row.customerId)),
    channelDates: new DataLoader(async (ids) => {
      const ofCustomer = Map.groupBy(await channelDates(db, ids, now), (row) => row.customerId)
      return ids.map((id) => keyed(ofCustomer.get(id) ?? [], (row) => row.channel))
    }),
    contactMonths: many(async (ids) => contactMonths(db, ids, { zone: await reportingZone(), now })),
    timeline: new DataLoader((asked) => timelines(store, asked), { cacheKeyFn: JSON.stringify }),
    timelineLength: new DataLoader(async (ids) => {
      const lengths = await countTimelines(db, ids)
      return ids.map((id) => lengths.get(id) ?? 0)
    }),
    interaction: new DataLoader((keys) => interactions(store, keys), { cacheKeyFn: nameOfKey }),
    recommendation: new DataLoader(
      async (asked) => {
        const given = await recommendations(store, asked, asker)
        for (const each of given) if (each !== null) customer.prime(each.customer.id, each.customer)
        return given
      },
      { cacheKeyFn: JSON.stringify },
    ),
    permissionStates: new DataLoader((asked) => permissions(store, asked, now), { cacheKeyFn: JSON.stringify }),
  }
}

function one<T>(read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>): DataLoader<string, T | null> {
  return new DataLoader(async (ids) => {
    const found = await read(ids)
    return ids.map((id) => found.get(id) ?? null)
  })
}

function many<T extends { readonly customerId: string }>(
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): DataLoader<string, readonly T[]> {
  return new DataLoader(async (ids) => {
    const found = Map.groupBy(await read(ids), (row) => row.customerId)
    return ids.map((id) => found.get(id) ?? [])
  })
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null
  return () => {
    reading ??= read()
    return reading
  }
}
