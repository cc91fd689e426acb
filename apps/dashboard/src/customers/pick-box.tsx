import type { KeyboardEvent } from 'react'
import { t } from '../words/t.ts'
import styles from './pick-box.module.css'
import type { SegmentChange } from './use-segment-change.ts'

/** Selects everybody on the page, or nobody. */
export function PickAll({ ids, change }: { ids: readonly string[]; change: SegmentChange }) {
  const isAll = change.picked.length === ids.length
  const isSome = change.picked.length > 0 && !isAll
  const setBox = (box: HTMLInputElement | null) => {
    change.all.current = box
    if (box) box.indeterminate = isSome
  }
  return (
    <label className={styles.all}>
      <input
        ref={setBox}
        type="checkbox"
        checked={isAll}
        onChange={({ target }) => press(target, ids, change)}
        onKeyDown={(event) => goOn(event, change)}
      />
      <span>{t('Select all on this page')}</span>
    </label>
  )
}

interface PickBoxProps {
  readonly id: string
  readonly name: string
  readonly change: SegmentChange
}

export function PickBox({ id, name, change }: PickBoxProps) {
  return (
    <label className={styles.box}>
      <input
        type="checkbox"
        checked={change.picked.includes(id)}
        onChange={({ target }) => press(target, [id], change)}
        onKeyDown={(event) => goOn(event, change)}
      />
      <span className="visually-hidden">{t('Select {name}', { name })}</span>
    </label>
  )
}

function press(box: HTMLInputElement, ids: readonly string[], { last, pick }: SegmentChange): void {
  last.current = box
  pick(ids, box.checked)
}

/** Enter leads from any row to the segment: the Tab key would go through all the rows below. */
function goOn(event: KeyboardEvent, { field }: SegmentChange): void {
  if (event.key !== 'Enter' || field.current === null) return
  event.preventDefault()
  field.current.focus()
}
