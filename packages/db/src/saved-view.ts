import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import { lockAll } from './lock-rows.ts'
import type { Db } from './store/open.ts'

/** An address within the dashboard that is worth a name. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly search: string
  readonly isShared: boolean
  readonly madeBy: string
  readonly createdAt: Instant
}

const COLUMNS = ['id', 'name', 'path', 'search', 'isShared', 'madeBy', 'createdAt'] as const

/** By name. */
export async function allSavedViews(db: Db): Promise<SavedView[]> {
  return db
    .selectFrom('savedView')
    .select([...COLUMNS])
    .orderBy(sql`lower(name)`)
    .execute()
}

/** The same, and nobody else adds or renames one until the transaction ends. */
export async function holdSavedViews(db: Db): Promise<SavedView[]> {
  await lockAll(db, ['saved_view'])
  return allSavedViews(db)
}

export async function writeSavedView(db: Db, { createdAt, ...view }: SavedView): Promise<void> {
  await db
    .insertInto('savedView')
    .values({ ...view, createdAt: new Date(createdAt) })
    .execute()
}

export async function writeSavedViewName(db: Db, id: string, name: string): Promise<void> {
  await db.updateTable('savedView').set({ name }).where('id', '=', id).execute()
}

/** What was deleted; null when there is no such view. */
export async function deleteSavedView(db: Db, id: string): Promise<SavedView | null> {
  const view = await db
    .deleteFrom('savedView')
    .where('id', '=', id)
    .returning([...COLUMNS])
    .executeTakeFirst()
  return view ?? null
}
