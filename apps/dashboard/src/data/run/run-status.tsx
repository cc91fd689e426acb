import { t } from '../../words/t.ts'
import type { Run } from './run-query.ts'
import styles from './run-status.module.css'
import { progressWords, statusWords, toneOf } from './run-words.ts'

/** How far an import is, in words, and as a bar while it goes on. */
export function RunStatus({ run }: { run: Run }) {
  return (
    <div className={styles.status}>
      <span className={styles.word} data-tone={toneOf(run)}>
        {statusWords(run)}
      </span>
      {run.status === 'RUNNING' && <Bar run={run} />}
    </div>
  )
}

/** A bar without a value says that it is not known how much there is. */
function Bar({ run }: { run: Run }) {
  return (
    <>
      <progress
        className={styles.bar}
        max={1}
        {...(run.share !== null && { value: run.share })}
        aria-label={t('Progress of {file}', { file: run.fileName })}
      />
      <span className={styles.note}>{progressWords(run)}</span>
    </>
  )
}
