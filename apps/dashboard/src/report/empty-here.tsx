import { lazy, Suspense } from 'react'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import { useReport } from './report.ts'

const EmptyState = lazy(() => import('../panel/empty-state.tsx'))

/** Why the filter of the page leaves nothing. Most readers never see it. */
export function EmptyHere() {
  const { view, onFilter } = useReport()
  return (
    <Suspense fallback={<Skeleton lines={4} label={t('why it is empty')} />}>
      <EmptyState {...view} onFilter={onFilter} />
    </Suspense>
  )
}
