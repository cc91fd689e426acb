import { t } from '../../words/t.ts'
import { guessedTable, type Sample, valuesIn } from '../mapping/column-values.ts'
import type { Field } from '../mapping/fields.ts'
import { NOTHING, type Told } from '../mapping/told.ts'

interface ColumnSelectProps {
  readonly id: string
  readonly field: Field
  readonly told: Told
  readonly sample: Sample
  readonly isRemarked: boolean
  readonly onTell: (told: Told) => void
}

/** The same for every row, or a column. */
export function ColumnSelect({ id, field, told, sample, isRemarked, onTell }: ColumnSelectProps) {
  const constants = field.constants ?? []
  const columns = sample.columns.map((column) => ({ written: `:${column}`, label: column }))
  const listed = [...constants.map(({ value }) => `=${value}`), ...columns.map(({ written }) => written), '']
  const chosen = writtenOf(told)
  return (
    <select
      id={id}
      value={chosen}
      required={field.isRequired}
      aria-invalid={isRemarked || undefined}
      aria-describedby={isRemarked ? `${id}-remarks` : undefined}
      onChange={({ target }) => onTell(toldIn(target.value, field, sample))}
    >
      <option value="">{field.isRequired ? t('Please choose') : t('Not in this file')}</option>
      {!listed.includes(chosen) && <option value={chosen}>{nameOf(told)}</option>}
      <optgroup label={t('A column')}>
        {columns.map(({ written, label }) => (
          <option key={written} value={written}>
            {label}
          </option>
        ))}
      </optgroup>
      {constants.length > 0 && (
        <optgroup label={t('The same for every row')}>
          {constants.map(({ value, label }) => (
            <option key={value} value={`=${value}`}>
              {label}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
}

function writtenOf(told: Told): string {
  if (told.kind === 'COLUMN') return `:${told.column}`
  if (told.kind === 'CONSTANT') return `=${told.constant}`
  return told.kind === 'OTHER' ? '?' : ''
}

/** What a mapping says that the form has no choice for. */
function nameOf(told: Told): string {
  if (told.kind === 'COLUMN') return t('{column}, which this file does not have', { column: told.column })
  return told.kind === 'CONSTANT' ? told.constant : t('As the JSON below says')
}

/** The column is another one: what cells mean is guessed anew. */
function toldIn(written: string, { members }: Field, sample: Sample): Told {
  const [mark, text] = [written.slice(0, 1), written.slice(1)]
  if (mark === '=') return { kind: 'CONSTANT', constant: text }
  if (mark === '?') return { kind: 'OTHER' }
  if (mark !== ':') return NOTHING
  return { kind: 'COLUMN', column: text, values: members ? guessedTable(valuesIn(sample, text), members) : null }
}
