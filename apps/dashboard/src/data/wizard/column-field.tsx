import { useId } from 'react'
import { t } from '../../words/t.ts'
import { valuesIn } from '../mapping/column-values.ts'
import type { Field } from '../mapping/fields.ts'
import { remarksAt } from '../mapping/remarks.ts'
import { type Told, tell, toldAt } from '../mapping/told.ts'
import { ColumnSelect } from './column-select.tsx'
import styles from './mapping-form.module.css'
import type { FormState } from './mapping-form.tsx'
import { Remarks } from './remark-list.tsx'
import { ValueTableFields } from './value-table.tsx'

/** One thing that a file may tell: in a column, the same for every row, or not at all. */
export function ColumnField({ field, state }: { field: Field; state: FormState }) {
  const id = useId()
  const told = toldAt(state.mapping, field.path)
  const say = (next: Told) => state.setMapping(tell(state.mapping, field.path, next))
  const isRemarked = remarksAt(state.remarks, field.path).length > 0
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{field.label}</label>
      <ColumnSelect id={id} field={field} told={told} sample={state.sample} isRemarked={isRemarked} onTell={say} />
      <div className={styles.beside}>
        <FirstValues told={told} state={state} />
        {field.hint && <p className={styles.hint}>{field.hint}</p>}
        <Remarks remarks={state.remarks} place={field.path} id={`${id}-remarks`} />
      </div>
      {field.members && told.kind === 'COLUMN' && (
        <ValueTableFields
          label={field.label}
          members={field.members}
          cells={valuesIn(state.sample, told.column)}
          table={told.values}
          onTable={(values) => say({ ...told, values })}
        />
      )}
    </div>
  )
}

const VALUES_SHOWN = 3

function FirstValues({ told, state }: { told: Told; state: FormState }) {
  if (told.kind !== 'COLUMN') return null
  const values = valuesIn(state.sample, told.column).slice(0, VALUES_SHOWN)
  if (values.length === 0) return <p className={styles.hint}>{t('Empty in the first rows.')}</p>
  return (
    <p className={styles.hint}>{t('Such as {values}', { values: values.map((value) => `“${value}”`).join(', ') })}</p>
  )
}
