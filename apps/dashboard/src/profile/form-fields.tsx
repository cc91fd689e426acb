import { t } from '../words/t.ts'
import { RefusedStatement, STATEMENT_FIELDS, type StatementField } from './state-preference.ts'
import styles from './stated-form.module.css'

export interface Choice {
  readonly value: string
  readonly label: string
}

interface ChoiceFieldProps {
  readonly field: StatementField
  readonly label: string
  readonly chosen: string
  readonly choices: readonly Choice[]
}

export function ChoiceField({ field, label, chosen, choices }: ChoiceFieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <select name={field} defaultValue={chosen}>
        <option value="">{t('Not said')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

interface CheckGroupProps {
  readonly field: StatementField
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly error: Error | null
}

export function CheckGroup({ field, label, choices, chosen, error }: CheckGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.check}>
          <input type="checkbox" name={field} value={choice.value} defaultChecked={chosen.includes(choice.value)} />
          {choice.label}
        </label>
      ))}
      <FieldError error={error} field={field} />
    </fieldset>
  )
}

/** Beside the field to blame; under the form when none is. */
export function FieldError({ error, field }: { error: Error | null; field: StatementField | null }) {
  if (!error || blamedIn(error) !== field) return null
  return (
    <p role="alert" className={styles.error}>
      {error.message}
    </p>
  )
}

function blamedIn(error: Error): StatementField | null {
  if (!(error instanceof RefusedStatement)) return null
  return STATEMENT_FIELDS.find((field) => field === error.field) ?? null
}
