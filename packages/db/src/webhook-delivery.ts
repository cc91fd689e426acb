import { sql } from 'kysely'
import type { Db } from './store/open.ts'

/** What a vendor sent, as it came. */
export interface WebhookDelivery {
  /** Derived from what was sent, so that what waits is kept once. */
  readonly id: string
  readonly connector: string
  readonly receivedAt: number
  /** What reading the body needs besides it, as JSON. */
  readonly request: object
  readonly body: Uint8Array
}

export interface HeldDelivery extends WebhookDelivery {
  /** With this one. */
  readonly attempts: number
}

/** Does nothing for one that came before. */
export async function keepDelivery(db: Db, delivery: WebhookDelivery): Promise<void> {
  const at = new Date(delivery.receivedAt)
  await db
    .insertInto('webhookDelivery')
    .values({
      ...delivery,
      request: JSON.stringify(delivery.request),
      receivedAt: at,
      nextAttemptAt: at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** The delivery that has waited longest. Nobody else is given it before `until`, by when it must be settled or put off. */
export async function holdDelivery(db: Db, now: Date, until: Date): Promise<HeldDelivery | null> {
  const held = await db
    .updateTable('webhookDelivery')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), nextAttemptAt: until }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('webhookDelivery as waiting')
        .select('waiting.id')
        .where('waiting.nextAttemptAt', '<=', sql<number>`${now}`)
        .orderBy('waiting.nextAttemptAt')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'connector', 'receivedAt', 'request', 'body', 'attempts'])
    .executeTakeFirst()
  return held === undefined ? null : { ...held, request: held.request as object }
}

/** Nothing is left of it but that it came, for as long as the same may be sent again. */
export async function settleDelivery(db: Db, id: string, takenAt: Date): Promise<void> {
  await db
    .updateTable('webhookDelivery')
    .set({ takenAt, nextAttemptAt: null, error: null, body: new Uint8Array(), request: '{}' })
    .where('id', '=', id)
    .execute()
}

/** Null: it is given up, and stays to be looked at. */
export async function putOffDelivery(db: Db, id: string, error: string, nextAttemptAt: Date | null): Promise<void> {
  await db.updateTable('webhookDelivery').set({ error, nextAttemptAt }).where('id', '=', id).execute()
}

/** Those that wait for nothing any more: taken in or given up, and received before then. */
export async function forgetDeliveries(db: Db, receivedBefore: Date): Promise<void> {
  await db
    .deleteFrom('webhookDelivery')
    .where('nextAttemptAt', 'is', null)
    .where('receivedAt', '<', sql<number>`${receivedBefore}`)
    .execute()
}
