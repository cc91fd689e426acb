import { t } from '../words/t.ts'
import styles from './pager.module.css'

interface PagerProps {
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly label: string
  readonly onPage: (page: { after?: string; before?: string }) => void
}

/** To the page before and the page after; the place is kept in the address. */
export function Pager({
  pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor },
  label,
  onPage,
}: PagerProps) {
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav aria-label={label} className={styles.pager}>
      <button type="button" disabled={!hasPreviousPage} onClick={() => startCursor && onPage({ before: startCursor })}>
        {t('Previous')}
      </button>
      <button type="button" disabled={!hasNextPage} onClick={() => endCursor && onPage({ after: endCursor })}>
        {t('Next')}
      </button>
    </nav>
  )
}
