import { useId } from 'react'
import { type Path, valueAt, withoutValue, withValue } from '../mapping/at-path.ts'
import { remarksAt } from '../mapping/remarks.ts'
import styles from './mapping-form.module.css'
import type { FormState } from './mapping-form.tsx'
import { Remarks } from './remark-list.tsx'

interface TextFieldProps {
  readonly state: FormState
  readonly path: Path
  readonly label: string
  readonly hint: string
  readonly choices?: readonly string[]
}

/** A text of the mapping that is the same for the whole file. */
export function TextField({ state, path, label, hint, choices }: TextFieldProps) {
  const id = useId()
  const text = valueAt(state.mapping, path)
  const isRemarked = remarksAt(state.remarks, path).length > 0
  const write = (written: string) =>
    state.setMapping(written === '' ? withoutValue(state.mapping, path) : withValue(state.mapping, path, written))
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typeof text === 'string' ? text : ''}
        autoComplete="off"
        {...(choices && { list: `${id}-choices` })}
        aria-invalid={isRemarked || undefined}
        aria-describedby={isRemarked ? `${id}-remarks` : undefined}
        onChange={({ target }) => write(target.value)}
      />
      {choices && <Choices id={`${id}-choices`} choices={choices} />}
      <div className={styles.beside}>
        <p className={styles.hint}>{hint}</p>
        <Remarks remarks={state.remarks} place={path} id={`${id}-remarks`} />
      </div>
    </div>
  )
}

/** What may be typed, offered while typing. */
export function Choices({ id, choices }: { id: string; choices: readonly string[] }) {
  return (
    <datalist id={id}>
      {choices.map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  )
}
