import { lazy, Suspense } from 'react'
import { Skeleton } from '../panel/skeleton.tsx'
import { useReport } from './report.ts'

const EmptyState = lazy(() => import('../panel/empty-state.tsx'))

/** Why the filter of the page leaves nothing. Most readers never see it. */
export function EmptyHere() {
  const { view, onFilter } = useReport()
  return (
    <Suspense fallback={<Skeleton lines={4} label="why it is empty" />}>
      <EmptyState {...view} onFilter={onFilter} />
    </Suspense>
  )
}
