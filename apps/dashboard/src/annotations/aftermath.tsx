import { useEffect, useRef } from 'react'
import { dayText } from '../format/time.ts'
import { refusalText } from '../graphql/refusal-text.ts'
import { useChange } from '../graphql/use-change.ts'
import { t } from '../words/t.ts'
import { ANNOTATE } from './annotation-changes.ts'
import type { Done } from './annotations.tsx'
import { ALL_ANNOTATIONS, type Annotation } from './annotations-query.ts'

interface AftermathProps {
  readonly done: Done
  readonly onEnd: () => void
}

/** Says what was done where the list does not show it, and takes a deletion back. */
export default function Aftermath({ done, onEnd }: AftermathProps) {
  if (done.kind === 'DELETED') return <Deleted key={done.annotation.id} annotation={done.annotation} onEnd={onEnd} />
  return <p role="status">{t('The note stands on {day}, outside the days shown here.', { day: dayText(done.day) })}</p>
}

function Deleted({ annotation, onEnd }: { annotation: Annotation; onEnd: () => void }) {
  const { day, text, channels } = annotation
  const again = useChange(ANNOTATE, ALL_ANNOTATIONS)
  const undo = useRef<HTMLButtonElement>(null)
  // The button that opened the dialog is gone with its note, so the focus would be lost.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [])
  const error = again.data?.annotate.error ?? again.error
  return (
    <p role="status">
      {error ? refusalText(error) : t('“{name}” was deleted.', { name: text })}{' '}
      <button
        ref={undo}
        type="button"
        disabled={again.isPending}
        onClick={() =>
          again.mutate(
            { day, text, channels: [...channels] },
            { onSuccess: ({ annotate }) => annotate.error === null && onEnd() },
          )
        }
      >
        {t('Undo')}
      </button>
    </p>
  )
}
