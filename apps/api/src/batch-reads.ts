import type { CustomerRef, Instant, Message, PermissionFilter, PermissionGrouping } from '@wavelength/core'
import {
  type InteractionKey,
  interactionsByKey,
  type ListedInteraction,
  ownersOf,
  type PageAsked,
  type PermissionStates,
  permissionStates,
  type Store,
  type StoredInteraction,
  timelinePages,
} from '@wavelength/db'
import { type ExperimentSettings, type RecommendationGiven, recommend } from '@wavelength/operations'

/** Null where nobody is known by the reference; our own ids are taken as they are. */
export async function customerIds(store: Store, refs: readonly CustomerRef[]): Promise<(string | null)[]> {
  const identities = refs.flatMap((ref) => ('id' in ref ? [] : [ref]))
  const owners = keyed(await ownersOf(store.db, identities), ({ kind, value }) => `${kind} ${value}`)
  return refs.map((ref) => ('id' in ref ? ref.id : (owners.get(`${ref.kind} ${ref.value}`)?.customerId ?? null)))
}

export async function interactions(
  store: Store,
  keys: readonly InteractionKey[],
): Promise<(StoredInteraction | null)[]> {
  const found = keyed(await interactionsByKey(store.db, keys), nameOfKey)
  return keys.map((key) => found.get(nameOfKey(key)) ?? null)
}

export function nameOfKey({ customerId, id }: InteractionKey): string {
  return `${customerId}:${id}`
}

export interface TimelineAsked {
  readonly customerId: string
  readonly page: PageAsked
}

/** Customers of whom the same stretch is asked are read together. */
export async function timelines(store: Store, asked: readonly TimelineAsked[]): Promise<ListedInteraction[][]> {
  const found = new Map<TimelineAsked, ListedInteraction[]>()
  for (const [first, ...rest] of groupedBy(asked, ({ page }) => page)) {
    const group = [first, ...rest]
    const ids = group.map((each) => each.customerId)
    const pages = await timelinePages(store.db, ids, first.page)
    for (const each of group) found.set(each, pages.get(each.customerId) ?? [])
  }
  return asked.map((each) => found.get(each) ?? [])
}

export interface PermissionsAsked {
  readonly filter: PermissionFilter
  readonly by: PermissionGrouping
}

/** Customers are gone through once for all that is asked of the same ones. */
export async function permissions(
  store: Store,
  asked: readonly PermissionsAsked[],
  now: Instant,
): Promise<PermissionStates[]> {
  const found = new Map<PermissionsAsked, PermissionStates>()
  for (const [first, ...rest] of groupedBy(asked, ({ filter }) => filter)) {
    const group = [first, ...rest]
    const groupings = group.map(({ by }) => by)
    const states = await permissionStates(store.db, first.filter, now, groupings)
    for (const each of group) found.set(each, states)
  }
  return asked.flatMap((each) => found.get(each) ?? [])
}

export interface RecommendationAsked {
  readonly customerId: string
  readonly message: Message
  readonly at: Instant
}

export interface Asker {
  readonly experiment: ExperimentSettings
  /** A person at the dashboard, and not a system that is about to send. */
  readonly isOnScreen: boolean
}

/** Customers about whom the same question is asked are answered together. */
export async function recommendations(
  store: Store,
  asked: readonly RecommendationAsked[],
  { experiment, isOnScreen }: Asker,
): Promise<(RecommendationGiven | null)[]> {
  const answers = new Map<RecommendationAsked, RecommendationGiven | null>()
  for (const [first, ...rest] of groupedBy(asked, ({ message, at }) => [message, at])) {
    const group = [first, ...rest]
    const customerIds = group.map((each) => each.customerId)
    const question = { customerIds, message: first.message, now: first.at, shownOnly: isOnScreen }
    const given = await recommend(store, question, experiment)
    for (const [index, each] of group.entries()) answers.set(each, given[index] ?? null)
  }
  return asked.map((each) => answers.get(each) ?? null)
}

export function keyed<K, T>(rows: readonly T[], key: (row: T) => K): Map<K, T> {
  return new Map(rows.map((row) => [key(row), row]))
}

/** Groups of at least one. The cast holds because a group is made by its first member. */
function groupedBy<T>(all: readonly T[], question: (each: T) => unknown): [T, ...T[]][] {
  return [...Map.groupBy(all, (each) => JSON.stringify(question(each))).values()] as [T, ...T[]][]
}
