import { type FormEvent, useId } from 'react'
import { refusalText } from '../graphql/refusal-text.ts'
import { reasonOf } from '../panel/panel-error.tsx'
import { counted, t } from '../words/t.ts'
import type { Moved } from './assign-segment.ts'
import styles from './segment-bar.module.css'
import type { Done, SegmentChange } from './use-segment-change.ts'

const MOST_CHARACTERS = 1_000

interface SegmentBarProps {
  readonly change: SegmentChange
  /** Those that there are already. */
  readonly segments: readonly string[]
  /** Is somebody selected who is in a segment? */
  readonly isAnyInSegment: boolean
}

/** Lies over the end of the window, so that nothing moves when it comes. It says what is selected, then what was done. */
export function SegmentBar({ change, segments, isAnyInSegment }: SegmentBarProps) {
  const { picked, done, error } = change
  const isPicking = picked.length > 0
  const isOpen = isPicking || done !== null
  return (
    <div className={styles.bar} data-open={isOpen || undefined}>
      <p role="status" className={styles.told}>
        {isPicking ? counted(picked.length, '{n} selected', '{n} selected') : done && doneText(done)}
      </p>
      {isPicking && <p className={styles.hint}>{t('Enter leads here')}</p>}
      {isPicking && <SegmentForm change={change} segments={segments} isAnyInSegment={isAnyInSegment} />}
      {!isPicking && done && <Aftermath done={done} change={change} />}
      {isOpen && error && (
        <p role="alert" className={styles.error}>
          {error instanceof Error ? reasonOf(error) : refusalText(error)}
        </p>
      )}
    </div>
  )
}

function SegmentForm({ change, segments, isAnyInSegment }: SegmentBarProps) {
  const { field, picked, isPending, move, pick, goBack } = change
  const known = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const segment = field.current?.value.trim()
    if (segment) move(segment)
  }
  const clear = () => {
    goBack()
    pick(picked, false)
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('Segment of the selected customers')}>
      <label className={styles.field}>
        {t('Name of the segment')}
        <input ref={field} list={known} required pattern=".*\S.*" maxLength={MOST_CHARACTERS} autoComplete="off" />
      </label>
      <datalist id={known}>
        {segments.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit" className={styles.put} disabled={isPending}>
        {isPending ? t('Saving') : t('Put into segment')}
      </button>
      {isAnyInSegment && (
        <button type="button" disabled={isPending} onClick={() => move(null)}>
          {t('Take out of segment')}
        </button>
      )}
      <button type="button" disabled={isPending} onClick={clear}>
        {t('Clear selection')}
      </button>
    </form>
  )
}

interface AftermathProps {
  readonly done: Done
  readonly change: SegmentChange
}

function Aftermath({ done, change: { isPending, undo, pick, goBack } }: AftermathProps) {
  const close = () => {
    goBack()
    pick([], false)
  }
  return (
    <div className={styles.form}>
      {done.kind === 'MOVED' && done.moved.back.length > 0 && (
        <button ref={takeFocus} type="button" disabled={isPending} onClick={() => undo(done.moved.back)}>
          {t('Undo')}
        </button>
      )}
      <button ref={done.kind === 'UNDONE' ? takeFocus : null} type="button" disabled={isPending} onClick={close}>
        {t('Close')}
      </button>
    </div>
  )
}

/** The button that had the focus is gone with what it did. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true })
}

function doneText(done: Done): string {
  if (done.kind === 'UNDONE') return t('Undone: everybody is where they were before.')
  const { unknown } = done.moved
  if (unknown === 0) return movedText(done.moved)
  return `${movedText(done.moved)} ${counted(unknown, '{n} is not known any more.', '{n} are not known any more.')}`
}

function movedText({ customers, segment }: Moved): string {
  return segment === null
    ? counted(customers, '{n} customer is in no segment now.', '{n} customers are in no segment now.')
    : counted(customers, '{n} customer is in “{segment}” now.', '{n} customers are in “{segment}” now.', { segment })
}
