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
  isComplete: true,
}

/** The same stretch of each customer's contacts, newest first, in one statement. */
export async function timelinePages(
  db: Db,
  customerIds: readonly string[],
  page: PageAsked,
): Promise<Map<string, ListedInteraction[]>> {
  const rows = await db
    .selectFrom(sql<{ customerId: string }>`unnest(${customerIds}::uuid[])`.as<'asked'>(sql`asked(customer_id)`))
    .crossJoinLateral((eb) =>
      eb
        .selectFrom('interaction')
        .select([
          ...SELECTED_INTERACTION,
          sql<string | null>`interaction.occurred_at::text`.as('cursorKey'),
          sql<number>`row_number() over (order by ${ordering(NEWEST_FIRST, page.inverted)})`.as('position'),
        ])
        .whereRef('interaction.customerId', '=', 'asked.customerId')
        .where(between(NEWEST_FIRST, page))
        .orderBy(ordering(NEWEST_FIRST, page.inverted))
        .limit(page.limit)
        .as('page'),
    )
    .selectAll('page')
    .orderBy('page.position')
    .execute()
  return Map.groupBy(rows, (row) => row.customerId)
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
