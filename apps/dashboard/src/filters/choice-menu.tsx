import { useId, useState } from 'react'
import { t } from '../words/t.ts'
import styles from './choice-menu.module.css'

interface ChoiceMenuProps<Value extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly onChoose: (chosen: Value[]) => void
}

/** Any number of a closed list; none chosen means all. */
export function ChoiceMenu<Value extends string>({ label, choices, chosen, onChoose }: ChoiceMenuProps<Value>) {
  const id = useId()
  const [wasOpened, setOpened] = useState(false)
  const toggle = (value: Value, isOn: boolean) =>
    onChoose(choices.map((choice) => choice.value).filter((known) => (known === value ? isOn : chosen.includes(known))))
  return (
    <div>
      <button
        type="button"
        popoverTarget={id}
        className={styles.open}
        data-narrowed={chosen.length > 0 || undefined}
        onClick={() => setOpened(true)}
      >
        {label}: {summary(choices, chosen)}
        <span aria-hidden="true" className={styles.caret} />
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        {wasOpened && (
          <fieldset className={styles.choices}>
            <legend className="visually-hidden">{label}</legend>
            {choices.map((choice) => (
              <label key={choice.value} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={chosen.includes(choice.value)}
                  onChange={(event) => toggle(choice.value, event.target.checked)}
                />
                {choice.label}
              </label>
            ))}
          </fieldset>
        )}
        <button type="button" className={styles.all} disabled={chosen.length === 0} onClick={() => onChoose([])}>
          {t('Show all')}
        </button>
      </div>
    </div>
  )
}

function summary<Value extends string>(choices: ChoiceMenuProps<Value>['choices'], chosen: readonly Value[]): string {
  const [first] = chosen
  if (first === undefined) return t('all')
  return chosen.length === 1
    ? (choices.find(({ value }) => value === first)?.label ?? first)
    : t('{some} of {all}', { some: chosen.length, all: choices.length })
}
