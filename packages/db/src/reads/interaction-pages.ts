import type { Instant, InteractionFilter } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import { type InteractionKey, SELECTED_INTERACTION, type StoredInteraction } from '../interaction.ts'
import { fromSql } from '../reports/contact-rows.ts'
import { conditionsOf } from '../reports/dimension-sql.ts'
import { all, instant } from '../reports/sql-values.ts'
import { INTERACTION, respectsOf } from '../reports/tables.ts'
import type { Db } from '../store/open.ts'

/** Which contacts: `from` included and `to` not. */
export interface InteractionsAsked {
  readonly from: Instant
  readonly to: Instant
  readonly filter: InteractionFilter
}

/**
 * The next so many contacts in the order of their keys, so that any number of them is read at the same pace: a page
 * begins after the key with which the one before ended.
 */
export async function interactionPage(
  db: Db,
  { from, to, filter }: InteractionsAsked,
  after: InteractionKey | null,
  limit: number,
): Promise<StoredInteraction[]> {
  const respects = respectsOf([], filter)
  const conditions = [
    sql<boolean>`occurred_at >= ${instant(from)}`,
    sql<boolean>`occurred_at < ${instant(to)}`,
    ...conditionsOf(filter, respects),
    ...(after === null ? [] : [beyond(after)]),
  ]
  const { rows } = await sql<StoredInteraction>`
    select ${sql.join(SELECTED_INTERACTION.map((column) => sql.ref(column)))}
    from ${fromSql(INTERACTION, respects)}
    where ${all(conditions)}
    order by interaction.customer_id, interaction.id
    limit ${sql.lit(limit)}`.execute(db)
  return rows
}

function beyond({ customerId, id }: InteractionKey): RawBuilder<boolean> {
  return sql`(interaction.customer_id, interaction.id) > (${customerId}::uuid, ${id}::uuid)`
}
