import { CHANNEL_LABELS, CHANNELS, type Channel } from '@wavelength/core'
import type { FormEvent } from 'react'
import type { Period } from '../filters/period.ts'
import { refusalText } from '../graphql/refusal-text.ts'
import { useChange } from '../graphql/use-change.ts'
import { Dialog } from '../panel/dialog.tsx'
import { t, word } from '../words/t.ts'
import { ANNOTATE, DELETE_ANNOTATION, EDIT_ANNOTATION } from './annotation-changes.ts'
import styles from './annotation-dialog.module.css'
import { readForm } from './annotation-form.ts'
import type { Done } from './annotations.tsx'
import { ALL_ANNOTATIONS, type Annotation } from './annotations-query.ts'

const MOST_CHARACTERS = 200

interface AnnotationDialogProps {
  /** Null for a new one. */
  readonly annotation: Annotation | null
  readonly period: Period
  /** For a new one, until another is chosen. */
  readonly usualDay: string
  readonly onClose: (done: Done | null) => void
}

/** Writes down what happened on a day, or changes or deletes what was written. */
export default function AnnotationDialog({ annotation, period, usualDay, onClose }: AnnotationDialogProps) {
  const changes = useAnnotationChanges()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const told = readForm(new FormData(event.currentTarget))
    const isSeen = told.day >= period.from && told.day < period.to
    changes.save(annotation, told, () => onClose(isSeen ? null : { kind: 'OUT_OF_SIGHT', day: told.day }))
  }
  return (
    <Dialog title={annotation ? t('Edit the note') : t('Add a note')} onClose={() => onClose(null)}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.day}>
          {t('Day')}
          <input type="date" name="day" defaultValue={annotation?.day ?? usualDay} required />
        </label>
        <ChannelField channels={annotation?.channels ?? []} />
        <label className={styles.text}>
          {t('What happened')}
          <input name="text" defaultValue={annotation?.text} maxLength={MOST_CHARACTERS} required autoComplete="off" />
        </label>
        {changes.error && (
          <p role="alert" className={styles.error}>
            {changes.error}
          </p>
        )}
        <div className={styles.buttons}>
          <button type="submit" className={styles.save} disabled={changes.isPending}>
            {t('Save')}
          </button>
          {annotation && (
            <button
              type="button"
              disabled={changes.isPending}
              onClick={() => changes.remove(annotation, () => onClose({ kind: 'DELETED', annotation }))}
            >
              {t('Delete')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

/** One channel is the rule; several, set elsewhere, stay together as one choice. */
function ChannelField({ channels }: { channels: readonly Channel[] }) {
  return (
    <label className={styles.channel}>
      {t('Channel')}
      <select name="channels" defaultValue={channels.join(',')}>
        <option value="">{t('all')}</option>
        {channels.length > 1 && (
          <option value={channels.join(',')}>
            {channels.map((channel) => word(CHANNEL_LABELS[channel])).join(', ')}
          </option>
        )}
        {CHANNELS.map((channel) => (
          <option key={channel} value={channel}>
            {word(CHANNEL_LABELS[channel])}
          </option>
        ))}
      </select>
    </label>
  )
}

type Told = ReturnType<typeof readForm>

function useAnnotationChanges() {
  const add = useChange(ANNOTATE, ALL_ANNOTATIONS)
  const edit = useChange(EDIT_ANNOTATION, ALL_ANNOTATIONS)
  const del = useChange(DELETE_ANNOTATION, ALL_ANNOTATIONS)
  const refused = add.data?.annotate.error ?? edit.data?.editAnnotation.error ?? del.data?.deleteAnnotation.error
  const fault = refused ?? add.error ?? edit.error ?? del.error
  return {
    isPending: add.isPending || edit.isPending || del.isPending,
    error: fault ? refusalText(fault) : null,
    save(annotation: Annotation | null, told: Told, then: () => void) {
      if (annotation === null)
        return add.mutate(told, { onSuccess: ({ annotate }) => annotate.error === null && then() })
      const changed = { id: annotation.id, ...told }
      edit.mutate(changed, { onSuccess: ({ editAnnotation }) => editAnnotation.error === null && then() })
    },
    remove({ id }: Annotation, then: () => void) {
      del.mutate({ id }, { onSuccess: ({ deleteAnnotation }) => deleteAnnotation.error === null && then() })
    },
  }
}
