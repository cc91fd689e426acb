import type { Channel, DateRange, Instant } from '@wavelength/core'
import { lockAll } from './lock-rows.ts'
import type { Db } from './store/open.ts'

/** What happened on a day, for readers of charts over time. */
export interface Annotation {
  readonly id: string
  /** ISO date. */
  readonly day: string
  readonly text: string
  /** Empty: about all of them. */
  readonly channels: readonly Channel[]
  readonly madeBy: string
  readonly madeAt: Instant
  readonly editedAt: Instant | null
}

export type AnnotationWords = Pick<Annotation, 'day' | 'text' | 'channels'>

const COLUMNS = ['id', 'day', 'text', 'channels', 'madeBy', 'madeAt', 'editedAt'] as const

/** Of these days, in their order. */
export async function annotationsIn(db: Db, { from, to }: DateRange): Promise<Annotation[]> {
  const rows = await db
    .selectFrom('annotation')
    .select([...COLUMNS])
    .where('day', '>=', from)
    .where('day', '<', to)
    .orderBy('day')
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
  return rows.map(annotationOf)
}

/** How many there are; nobody else adds one until the transaction ends. */
export async function holdAnnotations(db: Db): Promise<number> {
  await lockAll(db, ['annotation'])
  const { count } = await db
    .selectFrom('annotation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function writeAnnotation(db: Db, { channels, madeAt, ...annotation }: Annotation): Promise<void> {
  await db
    .insertInto('annotation')
    .values({ ...annotation, channels: [...channels], madeAt: new Date(madeAt), editedAt: null })
    .execute()
}

/** As it stands then; null when there is no such annotation. */
export async function rewriteAnnotation(
  db: Db,
  id: string,
  { channels, editedAt, ...words }: AnnotationWords & { readonly editedAt: Instant },
): Promise<Annotation | null> {
  const row = await db
    .updateTable('annotation')
    .set({ ...words, channels: [...channels], editedAt: new Date(editedAt) })
    .where('id', '=', id)
    .returning([...COLUMNS])
    .executeTakeFirst()
  return row === undefined ? null : annotationOf(row)
}

/** What was deleted; null when there is no such annotation. */
export async function deleteAnnotationRow(db: Db, id: string): Promise<Annotation | null> {
  const row = await db
    .deleteFrom('annotation')
    .where('id', '=', id)
    .returning([...COLUMNS])
    .executeTakeFirst()
  return row === undefined ? null : annotationOf(row)
}

/** Only channels are ever written there. */
function annotationOf(row: Omit<Annotation, 'channels'> & { readonly channels: readonly string[] }): Annotation {
  return { ...row, channels: row.channels as readonly Channel[] }
}
