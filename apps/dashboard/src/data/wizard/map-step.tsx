import { reasonOf } from '../../panel/panel-error.tsx'
import { t } from '../../words/t.ts'
import { isObject, type Mapping } from '../mapping/at-path.ts'
import { notYetSaid, stillMissing } from '../mapping/remarks.ts'
import { draftOf, rewritten, useDraft } from './draft.ts'
import { FirstRows } from './first-rows.tsx'
import { JsonArea } from './json-area.tsx'
import { MappingForm } from './mapping-form.tsx'
import { StepCard } from './step-card.tsx'
import { useChecked } from './use-checked.ts'
import styles from './wizard.module.css'
import type { Suggestion, Upload } from './wizard-query.ts'

interface MapStepProps {
  readonly upload: Upload
  readonly suggestion: Suggestion
}

/** What do the columns mean? It starts from a guess; what could not be guessed is asked beside its field. */
export function MapStep({ upload, suggestion }: MapStepProps) {
  const suggested = mappingIn(suggestion)
  const [draft, change] = useDraft(upload.id, suggested)
  const check = useChecked(upload.id, draft.mapping)
  const sample = { columns: upload.columns ?? [], rows: upload.rows ?? [], refused: check.rejections }
  const missing = stillMissing(suggestion.missing, suggested, draft.mapping)
  const remarks = [...missing, ...notYetSaid(check.errors, missing)]
  const setMapping = (mapping: Mapping) => change(draftOf(mapping))
  return (
    <StepCard
      title={t('What do the columns of {file} mean?', { file: upload.fileName })}
      subtitle={t('This starts from a guess by their names and first values. Nothing is imported yet.')}
    >
      <FirstRows columns={sample.columns} rows={sample.rows} />
      <MappingForm state={{ mapping: draft.mapping, sample, remarks, setMapping }} />
      <JsonArea
        draft={draft}
        remarks={remarks}
        name={upload.fileName}
        onText={(text) => change(rewritten(draft, text))}
      />
      <Onwards {...check} isReadable={draft.problem === null} />
    </StepCard>
  )
}

export function mappingIn({ mapping }: Pick<Suggestion, 'mapping'>): Mapping {
  return isObject(mapping) ? mapping : {}
}

interface OnwardsProps {
  readonly ask: () => void
  readonly isPending: boolean
  readonly isReadable: boolean
  readonly errors: readonly unknown[]
  readonly error: unknown
}

function Onwards({ ask, isPending, isReadable, errors, error }: OnwardsProps) {
  return (
    <div className={styles.row}>
      <button type="button" className={styles.primary} disabled={isPending || !isReadable} onClick={ask}>
        {isPending ? t('Checking') : t('Check the file')}
      </button>
      {errors.length > 0 && (
        <p role="alert" className={styles.error}>
          {t('Something has still to be told or mended; it stands beside its field.')}
        </p>
      )}
      {error !== null && (
        <p role="alert" className={styles.error}>
          {reasonOf(error)}
        </p>
      )}
    </div>
  )
}
