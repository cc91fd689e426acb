import { type Annotation, deleteAnnotationRow, type Store } from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'

/** What was deleted, so that it can be written again; null when there is no such annotation. */
export async function deleteAnnotation(store: Store, id: string, deed: Deed): Promise<Annotation | null> {
  return audited(store, { ...deed, action: 'ANNOTATION_DELETED' }, async (db) => {
    const value = await deleteAnnotationRow(db, id)
    return { value, subject: value?.id ?? null }
  })
}
