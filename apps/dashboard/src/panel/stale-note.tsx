import type { UseQueryResult } from '@tanstack/react-query'
import { spokenLanguage } from '../words/language.ts'
import { t } from '../words/t.ts'
import styles from './panel.module.css'
import { reasonOf } from './panel-error.tsx'

/** What is shown is older than it should be: the last answer stays, and says when it was given. */
export function StaleNote<Series>({ report }: { report: UseQueryResult<Series> }) {
  const asked = new Date(report.dataUpdatedAt).toLocaleTimeString(spokenLanguage().dates, {
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <p role="alert" className={styles.stale}>
      {t('As of {time}.', { time: asked })} {reasonOf(report.error)}{' '}
      <button type="button" onClick={() => void report.refetch()}>
        {t('Retry')}
      </button>
    </p>
  )
}
