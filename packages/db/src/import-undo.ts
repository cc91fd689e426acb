import { sql } from 'kysely'
import type { InteractionKey } from './interaction.ts'
import type { Db } from './store/open.ts'

/** From now on nobody goes on with the run, and what waits in it for something else is no longer taken. False when there is nothing to undo. */
export async function beginUndo(db: Db, number: number, at: Date): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const run = await transaction
      .updateTable('importRun')
      .set({ state: 'UNDOING', finishedAt: sql<string>`coalesce(finished_at, ${at})` })
      .where('number', '=', number)
      .where('keepsTrack', '=', true)
      .where('state', '<>', 'UNDONE')
      .returning('id')
      .executeTakeFirst()
    if (run !== undefined)
      await transaction
        .updateTable('rejectedEvent')
        .set({ awaits: null })
        .where('importRunId', '=', run.id)
        .where('awaits', 'is not', null)
        .execute()
    return run !== undefined
  })
}

/** Counts what a batch of an undo removed; part of its transaction. */
export async function advanceUndo(
  db: Db,
  number: number,
  removed: { readonly contacts: number; readonly customers: number },
): Promise<void> {
  await db
    .updateTable('importRun')
    .set((eb) => ({
      contactsRemoved: eb('contactsRemoved', '+', removed.contacts),
      customersRemoved: eb('customersRemoved', '+', removed.customers),
      advancedAt: new Date(),
    }))
    .where('number', '=', number)
    .execute()
}

export async function endUndo(db: Db, number: number): Promise<void> {
  await db.updateTable('importRun').set({ state: 'UNDONE', keepsTrack: false }).where('number', '=', number).execute()
}

/** Runs that ended so long ago that they can no longer be undone. */
export async function importsToSettle(db: Db, endedBefore: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('importRun')
    .select('number')
    .where('keepsTrack', '=', true)
    .where('state', '=', 'FINISHED')
    .where('finishedAt', '<', sql<number>`${endedBefore}`)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

export async function endTrack(db: Db, number: number): Promise<void> {
  await db.updateTable('importRun').set({ keepsTrack: false }).where('number', '=', number).execute()
}

/** What they added to ledgers and roll-ups is taken from there by whoever calls. */
export async function deleteInteractions(db: Db, keys: readonly InteractionKey[]): Promise<void> {
  if (keys.length === 0) return
  const rows = keys.map(({ customerId, id }) => ({ customer_id: customerId, id }))
  await sql`delete from interaction using
      json_to_recordset(${JSON.stringify(rows)}::json) as gone(customer_id uuid, id uuid)
    where interaction.customer_id = gone.customer_id and interaction.id = gone.id`.execute(db)
}
