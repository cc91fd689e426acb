import { sql } from 'kysely'
import { SELECTED_INTERACTION, type StoredInteraction } from '../interaction.ts'
import type { Db } from '../store/open.ts'
import { between, ordering, type PageAsked, type SortOrder } from './keyset.ts'

export type ListedInteraction = StoredInteraction & { readonly cursorKey: string | null }

const NEWEST_FIRST: SortOrder = {
  key: sql`interaction.occurred_at`,
  type: sql`timestamptz`,
  id: sql`interaction.id`,
  direction: 'DESC',
}

/** A stretch of one customer's contacts, newest first. */
export async function timelinePage(db: Db, customerId: string, page: PageAsked): Promise<ListedInteraction[]> {
  return db
    .selectFrom('interaction')
    .select([...SELECTED_INTERACTION, sql<string | null>`interaction.occurred_at::text`.as('cursorKey')])
    .where('customerId', '=', customerId)
    .where(between(NEWEST_FIRST, page))
    .orderBy(ordering(NEWEST_FIRST, page.inverted))
    .limit(page.limit)
    .execute()
}

/** How many contacts does each customer have? */
export async function countTimelines(db: Db, customerIds: readonly string[]): Promise<Map<string, number>> {
  if (customerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('interaction')
    .select(({ fn }) => ['customerId', fn.countAll<number>().as('count')])
    .where('customerId', 'in', [...customerIds])
    .groupBy('customerId')
    .execute()
  return new Map(rows.map(({ customerId, count }) => [customerId, count]))
}
