import type { Instant, Interaction } from '@wavelength/core'
import { sql } from 'kysely'
import { insertOf, replacing } from './bulk.ts'
import type { Db } from './store/open.ts'

export type StoredInteraction = Interaction & { readonly customerId: string }

/** Facts first, then what is derived. */
const COLUMNS = [
  'customerId',
  'id',
  'source',
  'sourceId',
  'channel',
  'direction',
  'occurredAt',
  'outcome',
  'outcomeAt',
  'durationSeconds',
  'purpose',
  'expectsReply',
  'automated',
  'mailClass',
  'contactPoint',
  'inReplyTo',
  'campaign',
  'messageKey',
  'decisionId',
  'propensity',
  'ageBand',
  'localWeekday',
  'localHour',
  'isAttempt',
  'resolution',
  'attemptNumber',
  'previousChannel',
  'contactsInWeek',
  'isRepeat',
  'answeredAt',
  'answeredBy',
  'answers',
  'expected',
] as const satisfies readonly (keyof StoredInteraction)[]

export const SELECTED_INTERACTION = COLUMNS.map((column) => `interaction.${column}` as const)

export interface InteractionKey {
  readonly customerId: string
  readonly id: string
}

/** The same source id may name a contact with each of two customers, so an id alone is no key. */
export function keyName({ customerId, id }: InteractionKey): string {
  return `${customerId}/${id}`
}

export async function interactionsByKey(db: Db, keys: readonly InteractionKey[]): Promise<StoredInteraction[]> {
  if (keys.length === 0) return []
  return db
    .selectFrom('interaction')
    .innerJoin(
      sql<InteractionKey>`json_to_recordset(${JSON.stringify(keys.map(({ customerId, id }) => ({ customer_id: customerId, id })))}::json)`.as<'asked'>(
        sql`asked(customer_id uuid, id uuid)`,
      ),
      (join) => join.onRef('asked.customerId', '=', 'interaction.customerId').onRef('asked.id', '=', 'interaction.id'),
    )
    .select(SELECTED_INTERACTION)
    .execute()
}

/** The timelines of customers, each from its own instant on. */
export async function interactionsSince(db: Db, since: ReadonlyMap<string, Instant>): Promise<StoredInteraction[]> {
  if (since.size === 0) return []
  const asked = [...since].map(([customerId, from]) => ({ customer_id: customerId, since: isoOrBeginning(from) }))
  return db
    .selectFrom('interaction')
    .innerJoin(
      sql<{ customerId: string; since: number }>`json_to_recordset(${JSON.stringify(asked)}::json)`.as<'asked'>(
        sql`asked(customer_id uuid, since timestamptz)`,
      ),
      (join) =>
        join
          .onRef('asked.customerId', '=', 'interaction.customerId')
          .onRef('interaction.occurredAt', '>=', 'asked.since'),
    )
    .select(SELECTED_INTERACTION)
    .execute()
}

/** Writes interactions whole, in the order of their keys; one that exists is replaced. */
export async function writeInteractions(db: Db, interactions: readonly StoredInteraction[]): Promise<void> {
  if (interactions.length === 0) return
  const rows = interactions.map((each) => ({
    ...each,
    occurredAt: iso(each.occurredAt),
    outcomeAt: iso(each.outcomeAt),
    answeredAt: each.answeredAt === null ? null : iso(each.answeredAt),
  }))
  await sql`${insertOf('interaction', COLUMNS, rows)}
    on conflict (customer_id, id) do update set ${replacing(COLUMNS.slice(2))}`.execute(db)
}

/** Customers that have interactions, in order of their ids, after the given one. */
export async function nextCustomersWithInteractions(db: Db, after: string | null, limit: number): Promise<string[]> {
  let query = db.selectFrom('interaction').select('customerId').distinct().orderBy('customerId').limit(limit)
  if (after !== null) query = query.where('customerId', '>', after)
  return (await query.execute()).map((row) => row.customerId)
}

export async function countInteractions(db: Db): Promise<number> {
  const { contacts } = await db
    .selectFrom('sourceTotal')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('contacts'), sql<number>`0`).as('contacts'))
    .executeTakeFirstOrThrow()
  return Number(contacts)
}

function isoOrBeginning(instant: Instant): string {
  return Number.isFinite(instant) ? iso(instant) : '-infinity'
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString()
}

/** Makes writers wait until the end of the transaction; readers go on. */
export async function holdInteractions(db: Db): Promise<void> {
  await sql`lock table interaction in share row exclusive mode`.execute(db)
}

/**
 * Waits for a rebuild to end, and holds the next one off until the end of the transaction. A writer touches few rows
 * of large tables, which the planner cannot know while an import outruns its statistics: so it is told.
 */
export async function joinWriters(db: Db): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(db)
  await sql`lock table interaction in row exclusive mode`.execute(db)
}
