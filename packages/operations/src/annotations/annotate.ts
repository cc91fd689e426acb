import { randomUUID } from 'node:crypto'
import { type Parsed, parsing } from '@wavelength/core'
import { type Annotation, type AnnotationWords, holdAnnotations, type Store, writeAnnotation } from '@wavelength/db'
import { audited } from '../audit/audited.ts'
import type { Deed } from '../audit/deed.ts'
import { rejection } from '../rejection.ts'
import { requireAnnotationWords } from './annotation-words.ts'

/** So that charts stay readable, and the store small whoever writes. */
const MOST_ANNOTATIONS = 5_000

/** Writes down what happened on a day. */
export async function annotate(
  store: Store,
  words: AnnotationWords,
  { madeBy, ...deed }: Deed & { readonly madeBy: string },
): Promise<Parsed<Annotation>> {
  const parsed = parsing(() => requireAnnotationWords(words))
  if (parsed.status === 'rejected') return parsed
  const annotation = { ...parsed.value, id: randomUUID(), madeBy, madeAt: deed.now, editedAt: null }
  return audited<Parsed<Annotation>>(store, { ...deed, action: 'ANNOTATION_ADDED' }, async (db) => {
    if ((await holdAnnotations(db)) >= MOST_ANNOTATIONS) {
      const value = rejection(
        'TOO_MANY',
        'text',
        `there are ${MOST_ANNOTATIONS} annotations already; delete some first`,
      )
      return { value, subject: null }
    }
    await writeAnnotation(db, annotation)
    return { value: { status: 'parsed', value: annotation }, subject: annotation.id }
  })
}
