import { count } from '../../format/number.ts'
import { t } from '../../words/t.ts'
import styles from './run.module.css'
import type { Run } from './run-query.ts'

/** What became of the rows. */
export function RunFigures({ run }: { run: Run }) {
  return <Figures figures={figuresOf(run)} />
}

interface Figure {
  readonly label: string
  readonly value: number
  readonly note?: string
}

export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count(value)}</dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}

function figuresOf({ recordsDone, stored, merged, duplicates, customersCreated, rejected }: Run): Figure[] {
  return [
    { label: t('Records read'), value: recordsDone },
    { label: t('New contacts'), value: stored },
    { label: t('Updated contacts'), value: merged },
    { label: t('Known already'), value: duplicates },
    { label: t('New customers'), value: customersCreated },
    { label: t('Refused rows'), value: rejected },
  ]
}
