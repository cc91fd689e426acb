import { t } from '../../words/t.ts'
import type { Mapping } from '../mapping/at-path.ts'
import { valueAt } from '../mapping/at-path.ts'
import type { Sample } from '../mapping/column-values.ts'
import { CUSTOMER, contactFields, customerFields, identityFields, SOURCE } from '../mapping/fields.ts'
import type { Remark } from '../mapping/remarks.ts'
import { AgeYear } from './age-year.tsx'
import { ColumnField } from './column-field.tsx'
import styles from './mapping-form.module.css'
import { Remarks } from './remark-list.tsx'
import { TextField } from './text-field.tsx'
import { TimeFields } from './time-fields.tsx'

/** The mapping that the form is about, and what is known about the file. */
export interface FormState {
  readonly mapping: Mapping
  readonly sample: Sample
  readonly remarks: readonly Remark[]
  readonly setMapping: (mapping: Mapping) => void
}

/** What most files need to be told; the rest can be said in the JSON below. */
export function MappingForm({ state }: { state: FormState }) {
  return (
    <div className={styles.form}>
      <fieldset className={styles.group}>
        <legend>{t('Who the customer is')}</legend>
        <p className={styles.hint}>
          {t('At least one of the first three. The first that a row gives names the customer.')}
        </p>
        <Remarks remarks={state.remarks} place={CUSTOMER} />
        {identityFields().map((field) => (
          <ColumnField key={field.label} field={field} state={state} />
        ))}
        {customerFields().map((field) => (
          <ColumnField key={field.label} field={field} state={state} />
        ))}
        <AgeYear state={state} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('When it took place')}</legend>
        <TimeFields state={state} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('What happened')}</legend>
        <SeveralContacts mapping={state.mapping} />
        {contactFields().map((field) => (
          <ColumnField key={field.label} field={field} state={state} />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('Where it comes from')}</legend>
        <TextField
          state={state}
          path={SOURCE}
          label={t('Name of the source')}
          hint={t(
            'As it shall stand among the sources, such as “phone-log”. Keep it the same for every file of this kind.',
          )}
        />
      </fieldset>
    </div>
  )
}

/** The form speaks of the first; a person must not believe that it is the only one. */
function SeveralContacts({ mapping }: { mapping: Mapping }) {
  const events = valueAt(mapping, ['events'])
  if (!Array.isArray(events) || events.length < 2) return null
  return (
    <p className={styles.hint}>
      {t(
        'A row of this file stands for up to {n} contacts. These fields are about the first; the others are in the JSON.',
        {
          n: events.length,
        },
      )}
    </p>
  )
}
