import { DERIVATION_REACH_MS, derive, type IdentifiedContact, type Instant } from '@wavelength/core'
import {
  type Db,
  type InteractionKey,
  interactionsByKey,
  interactionsSince,
  keyName,
  type StoredCustomer,
  type StoredInteraction,
} from '@wavelength/db'
import { Changes } from '../changes.ts'
import { zoneOf } from '../customer-zone.ts'
import type { Settings } from '../settings.ts'
import { interactionId } from '../uuid-v5.ts'
import type { People } from './people.ts'
import type { ChangedContact } from './shelf.ts'

/**
 * Derives the touched stretches of the customers' timelines again, writes the interactions that came out
 * differently, and adds to ledgers and roll-ups what their contributions changed by. A customer whose ledger is of
 * another population version than the one in force is brought to it, with the whole timeline.
 */
export async function settleTimelines(
  db: Db,
  settings: Settings,
  people: People,
  changed: readonly ChangedContact[],
  rederived: ReadonlySet<string>,
): Promise<void> {
  const from = touchedFrom(changed, rederived)
  const outdated = new Set([...from.keys()].filter((id) => versionOf(people, id) !== settings.prior.version))
  for (const customerId of outdated) from.set(customerId, Number.NEGATIVE_INFINITY)
  const stored = await readTimelines(db, from, changed)
  const changes = new Changes(settings)
  const contacts = Map.groupBy(changed, (each) => each.customerId)
  const timelines = Map.groupBy(stored, (each) => each.customerId)
  for (const customerId of [...from.keys()].sort()) {
    const timeline = timelines.get(customerId) ?? []
    const after = deriveAgain(settings, people, {
      customerId,
      from: from.get(customerId) ?? 0,
      timeline,
      changed: contacts.get(customerId) ?? [],
    })
    if (outdated.has(customerId)) changes.renew(customerId, timeline, after)
    else changes.note(customerId, timeline, after)
  }
  await changes.write(db)
}

/** From which instant on is each customer's timeline touched? */
function touchedFrom(changed: readonly ChangedContact[], rederived: ReadonlySet<string>): Map<string, Instant> {
  const from = new Map<string, Instant>()
  for (const { customerId, contact, before } of changed) {
    const at = Math.min(contact.occurredAt, before?.occurredAt ?? contact.occurredAt)
    from.set(customerId, Math.min(at, from.get(customerId) ?? at))
  }
  for (const customerId of rederived) from.set(customerId, Number.NEGATIVE_INFINITY)
  return from
}

/** The touched stretches, as far back as they can be influenced, and whatever older contact a reply in them names. */
async function readTimelines(
  db: Db,
  from: ReadonlyMap<string, Instant>,
  changed: readonly ChangedContact[],
): Promise<StoredInteraction[]> {
  const since = new Map([...from].map(([customerId, instant]) => [customerId, instant - DERIVATION_REACH_MS]))
  const stretch = await interactionsSince(db, since)
  const replies = [...stretch, ...changed.map(({ customerId, contact }) => ({ ...contact, customerId }))]
  const known = new Set(replies.map(keyName))
  const named = replies.flatMap(parentKeys).filter((key) => !known.has(keyName(key)))
  return [...stretch, ...(await interactionsByKey(db, uniqueKeys(named)))]
}

function parentKeys(reply: IdentifiedContact & { readonly customerId: string }): InteractionKey[] {
  return reply.inReplyTo.map((sourceId) => ({
    customerId: reply.customerId,
    id: interactionId(reply.source, sourceId),
  }))
}

function uniqueKeys(keys: readonly InteractionKey[]): InteractionKey[] {
  return [...new Map(keys.map((key) => [keyName(key), key])).values()]
}

interface Touched {
  readonly customerId: string
  readonly from: Instant
  readonly timeline: readonly StoredInteraction[]
  readonly changed: readonly ChangedContact[]
}

function deriveAgain(
  settings: Settings,
  people: People,
  { customerId, from, timeline, changed }: Touched,
): StoredInteraction[] {
  const traits = touchedCustomer(people, customerId)
  const replaced = new Set(changed.map(({ contact }) => contact.id))
  const kept = timeline.filter((each) => !replaced.has(each.id))
  const settled = kept.filter((each) => each.occurredAt < from)
  const contacts = [...kept.filter((each) => each.occurredAt >= from), ...changed.map(({ contact }) => contact)]
  const derivation = { traits, zone: zoneOf(traits, settings), prior: settings.prior }
  return derive(derivation, settled, contacts, from).map((each) => ({ ...each, customerId }))
}

function versionOf(people: People, customerId: string): string {
  return touchedCustomer(people, customerId).priorVersion
}

function touchedCustomer(people: People, customerId: string): StoredCustomer {
  const customer = people.known(customerId)
  if (customer === null) throw new Error('a touched customer must have been read')
  return customer
}
