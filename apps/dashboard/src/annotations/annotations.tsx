import { CHANNEL_LABELS } from '@wavelength/core'
import { lazy, Suspense, useState } from 'react'
import type { Period } from '../filters/period.ts'
import { dayText, plusDays } from '../format/time.ts'
import { useIsPrinting } from '../print/printing.ts'
import { t, word } from '../words/t.ts'
import styles from './annotations.module.css'
import type { Annotation } from './annotations-query.ts'
import type { NumberedAnnotation } from './marks.ts'
import { useAnnotationsOf, useMayAnnotate } from './use-annotations.ts'

const AnnotationDialog = lazy(() => import('./annotation-dialog.tsx'))
const Aftermath = lazy(() => import('./aftermath.tsx'))

/** What was done last, when the list alone does not show it. */
export type Done =
  | { readonly kind: 'DELETED'; readonly annotation: Annotation }
  | { readonly kind: 'OUT_OF_SIGHT'; readonly day: string }

/** What happened in the days of the page, quietly, and a way to write it down. */
export function Annotations({ period }: { period: Period }) {
  const annotations = useAnnotationsOf(period)
  const isPrinting = useIsPrinting()
  const mayWrite = useMayAnnotate() && !isPrinting
  const [opened, setOpened] = useState<Annotation | 'NEW' | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  if (annotations.length === 0 && !mayWrite) return null
  const close = (outcome: Done | null) => {
    setOpened(null)
    setDone(outcome)
  }
  return (
    <section className={styles.annotations} aria-label={t('Notes')}>
      {annotations.length > 0 && <List annotations={annotations} onEdit={mayWrite ? setOpened : null} />}
      {mayWrite && (
        <button type="button" className={styles.quiet} onClick={() => setOpened('NEW')}>
          {t('Add a note')}
        </button>
      )}
      <Suspense fallback={null}>
        {done && <Aftermath done={done} onEnd={() => setDone(null)} />}
        {opened && (
          <AnnotationDialog
            annotation={opened === 'NEW' ? null : opened}
            period={period}
            usualDay={plusDays(period.to, -1)}
            onClose={close}
          />
        )}
      </Suspense>
    </section>
  )
}

interface ListProps {
  readonly annotations: readonly NumberedAnnotation[]
  /** Null for those who only read. */
  readonly onEdit: ((annotation: Annotation) => void) | null
}

function List({ annotations, onEdit }: ListProps) {
  return (
    <ol className={styles.list}>
      {annotations.map((annotation) => (
        <li key={annotation.id} className={styles.annotation}>
          <span className={styles.number} aria-hidden="true">
            {annotation.number}
          </span>
          <time dateTime={annotation.day} className={styles.day}>
            {dayText(annotation.day)}
          </time>
          <span className={styles.text}>{annotation.text}</span>
          {annotation.channels.length > 0 && (
            <span className={styles.channels}>
              {annotation.channels.map((channel) => word(CHANNEL_LABELS[channel])).join(', ')}
            </span>
          )}
          {onEdit && (
            <button type="button" className={styles.quiet} onClick={() => onEdit(annotation)}>
              {t('Edit')}
              <span className="visually-hidden">: {annotation.text}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
