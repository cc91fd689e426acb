import { t } from '../../words/t.ts'
import { withMeaning } from '../mapping/column-values.ts'
import type { Member } from '../mapping/fields.ts'
import type { ValueTable } from '../mapping/told.ts'
import styles from './mapping-form.module.css'

interface ValueTableProps {
  readonly label: string
  readonly members: readonly Member[]
  /** What is known to stand in the column. */
  readonly cells: readonly string[]
  readonly table: ValueTable | null
  readonly onTable: (table: ValueTable) => void
}

const NO_TABLE: ValueTable = { meanings: {}, otherwise: null }

/** What each text of a column means. */
export function ValueTableFields({ label, members, cells, table, onTable }: ValueTableProps) {
  const kept = table ?? NO_TABLE
  const all = [...new Set([...cells, ...Object.keys(kept.meanings)])]
  return (
    <fieldset className={styles.values}>
      <legend>{t('What the values mean: {field}', { field: label })}</legend>
      {all.map((cell) => (
        <MeaningField
          key={cell}
          label={`“${cell}”`}
          members={members}
          chosen={table === null && isMember(cell, members) ? cell : kept.meanings[cell]}
          untold={t('Please choose')}
          onChoose={(meaning) => onTable(withMeaning(told(table, cells, members), cell, meaning))}
        />
      ))}
      <MeaningField
        label={t('Anything else')}
        members={members}
        chosen={kept.otherwise ?? undefined}
        untold={t('The row is refused')}
        onChoose={(meaning) => onTable({ ...told(table, cells, members), otherwise: meaning ?? null })}
      />
    </fieldset>
  )
}

function isMember(cell: string, members: readonly Member[]): boolean {
  return members.some(({ value }) => value === cell)
}

/** Where there was no table the cells were the members themselves, and stay so. */
function told(table: ValueTable | null, cells: readonly string[], members: readonly Member[]): ValueTable {
  if (table !== null) return table
  const same = cells.filter((cell) => isMember(cell, members)).map((cell) => [cell, cell])
  return { meanings: Object.fromEntries(same), otherwise: null }
}

interface MeaningFieldProps {
  readonly label: string
  readonly members: readonly Member[]
  readonly chosen: string | undefined
  readonly untold: string
  readonly onChoose: (meaning: string | undefined) => void
}

/** An empty text means no value at all, so nothing chosen is spelled otherwise. */
const UNTOLD = '?'

function MeaningField({ label, members, chosen, untold, onChoose }: MeaningFieldProps) {
  return (
    <label className={styles.meaning}>
      <span className={styles.cell}>{label}</span>
      <select
        value={chosen ?? UNTOLD}
        onChange={({ target }) => onChoose(target.value === UNTOLD ? undefined : target.value)}
      >
        <option value={UNTOLD}>{untold}</option>
        <option value="">{t('says nothing')}</option>
        {members.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
