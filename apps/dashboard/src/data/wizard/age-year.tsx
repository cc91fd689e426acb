import { useId } from 'react'
import { t } from '../../words/t.ts'
import { isObject, valueAt, withoutValue, withValue } from '../mapping/at-path.ts'
import { AGE } from '../mapping/fields.ts'
import styles from './mapping-form.module.css'
import type { FormState } from './mapping-form.tsx'

/** People grow older: an age says something only with the year in which it was noted. */
export function AgeYear({ state: { mapping, setMapping } }: { state: FormState }) {
  const id = useId()
  if (!isObject(valueAt(mapping, AGE))) return null
  const path = [...AGE, 'inYear']
  const year = valueAt(mapping, path)
  const write = (written: number) =>
    setMapping(Number.isNaN(written) ? withoutValue(mapping, path) : withValue(mapping, path, written))
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('Year in which the age was noted')}</label>
      <input
        id={id}
        type="number"
        value={typeof year === 'number' ? year : ''}
        onChange={({ target }) => write(target.valueAsNumber)}
      />
    </div>
  )
}
