import type { ReactNode } from 'react'
import styles from './segmented.module.css'

interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** A few choices side by side, one of them pressed. */
export function Segmented<Value extends string>({ label, choices, chosen, onChoose }: SegmentedProps<Value>) {
  return (
    <fieldset className={styles.group} aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={choice.value === chosen}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
