import { OUTCOMES, WATERMARK_OUTCOMES, type Watermark } from '@wavelength/core'
import { sql } from 'kysely'
import { insertOf } from './bulk.ts'
import { SELECTED_INTERACTION, type StoredInteraction } from './interaction.ts'
import type { Db } from './store/open.ts'

export interface StoredWatermark extends Omit<Watermark, 'customer'> {
  readonly customerId: string
}

const COLUMNS = ['customerId', 'source', 'channel', 'outcome', 'upTo'] as const

export async function watermarksOf(db: Db, customerIds: readonly string[]): Promise<StoredWatermark[]> {
  if (customerIds.length === 0) return []
  const rows = await db
    .selectFrom('watermark')
    .select([...COLUMNS])
    .where('customerId', 'in', [...customerIds])
    .execute()
  return rows.flatMap(({ outcome, ...row }) => {
    const known = WATERMARK_OUTCOMES.find((each) => each === outcome)
    return known === undefined ? [] : [{ ...row, outcome: known }]
  })
}

/** Replaces what was known: whoever writes has joined it with that, under the customer's lock. */
export async function writeWatermarks(db: Db, watermarks: readonly StoredWatermark[]): Promise<void> {
  if (watermarks.length === 0) return
  const rows = watermarks.map(({ upTo, ...rest }) => ({ ...rest, upTo: new Date(upTo).toISOString() }))
  await sql`${insertOf('watermark', COLUMNS, rows)}
    on conflict (customer_id, source, channel, outcome) do update set up_to = excluded.up_to`.execute(db)
}

/** The contacts that a watermark covers and that are not known to have come so far. */
export async function coveredBy(db: Db, watermark: StoredWatermark): Promise<StoredInteraction[]> {
  return db
    .selectFrom('interaction')
    .select(SELECTED_INTERACTION)
    .where('customerId', '=', watermark.customerId)
    .where('direction', '=', 'OUTBOUND')
    .where('source', '=', watermark.source)
    .where('channel', '=', watermark.channel)
    .where('outcome', 'in', OUTCOMES.slice(0, OUTCOMES.indexOf(watermark.outcome)))
    .where('occurredAt', '<=', sql<number>`${new Date(watermark.upTo)}`)
    .execute()
}
