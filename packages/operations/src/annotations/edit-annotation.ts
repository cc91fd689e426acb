import { type Parsed, parsing } from '@wavelength/core'
import { type Annotation, type AnnotationWords, rewriteAnnotation, type Store } from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'
import { rejection } from '../rejection.ts'
import { requireAnnotationWords } from './annotation-words.ts'

/** Puts other words in the place of an annotation's. */
export async function editAnnotation(
  store: Store,
  { id, ...words }: AnnotationWords & { readonly id: string },
  deed: Deed,
): Promise<Parsed<Annotation>> {
  const parsed = parsing(() => requireAnnotationWords(words))
  if (parsed.status === 'rejected') return parsed
  return audited<Parsed<Annotation>>(store, { ...deed, action: 'ANNOTATION_EDITED' }, async (db) => {
    const edited = await rewriteAnnotation(db, id, { ...parsed.value, editedAt: deed.now })
    if (edited !== null) return { value: { status: 'parsed', value: edited }, subject: id }
    return { value: rejection('NOT_FOUND', 'id', 'there is no such annotation'), subject: null }
  })
}
