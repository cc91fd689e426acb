import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../address/page-link.tsx'
import { apiKeysQuestion } from '../developers/keys-query.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { t } from '../words/t.ts'
import styles from './welcome-page.module.css'

interface Step {
  readonly to: string
  readonly text: string
  readonly isDone: boolean
}

/** What stands between a new store and answers that can be relied on. */
export function FirstSteps({ status }: { status: DataStatus }) {
  const { data } = useQuery(apiKeysQuestion)
  const hasKey = data?.apiKeys.some(({ isInForce }) => isInForce) ?? false
  return (
    <ol className={styles.steps}>
      {stepsOf(status, hasKey).map(({ to, text, isDone }) => (
        <li key={text} className={styles.step} data-done={isDone || undefined}>
          <span className={styles.mark} aria-hidden="true">
            {isDone ? '✓' : '○'}
          </span>
          <PageLink to={to}>{text}</PageLink>
          <span className="visually-hidden">{isDone ? t('done') : t('to do')}</span>
        </li>
      ))}
    </ol>
  )
}

function stepsOf({ customers, sampleCustomers, sources }: DataStatus, hasKey: boolean): Step[] {
  return [
    { to: '/data', text: t('Bring contacts in'), isDone: customers > sampleCustomers },
    {
      to: '/settings',
      text: t('Say how often each source delivers'),
      isDone: sources.some(({ isRhythmSet }) => isRhythmSet),
    },
    { to: '/developers', text: t('Make a key for the system that sends'), isDone: hasKey },
  ]
}
