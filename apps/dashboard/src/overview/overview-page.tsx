import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Skeleton } from '../panel/skeleton.tsx'
import { useView } from '../report/report.ts'
import { ReportPage, Wide } from '../report/report-page.tsx'
import { t } from '../words/t.ts'
import { ChannelSharePanel } from './channel-share-panel.tsx'
import { EmailPanel } from './email-panel.tsx'
import { HeadlineCards } from './headline-cards.tsx'
import { takeawayOf } from './takeaway.ts'
import { UnansweredPanel } from './unanswered-panel.tsx'
import { unansweredQuestion } from './unanswered-query.ts'
import { toCohortResponses } from './unanswered-series.ts'

/** What lies below the fold comes after what is read first. */
const ChannelMixPanel = lazy(() => import('./channel-mix-panel.tsx'))
const ChangesPanel = lazy(() => import('./changes-panel.tsx'))

/** Are we reaching people the way they want, and is it getting better? */
export function OverviewPage() {
  return (
    <ReportPage title={t('Overview')} lead={<Takeaway />}>
      <Wide>
        <HeadlineCards />
      </Wide>
      <Wide>
        <ChannelSharePanel />
      </Wide>
      <UnansweredPanel />
      <EmailPanel />
      <Wide>
        <Suspense fallback={<Skeleton lines={12} label={t('the channel mix')} />}>
          <ChannelMixPanel />
        </Suspense>
      </Wide>
      <Wide>
        <Suspense fallback={<Skeleton lines={5} label={t('what changed')} />}>
          <ChangesPanel />
        </Suspense>
      </Wide>
    </ReportPage>
  )
}

/** The sentence the data allows, or the question of the page. */
function Takeaway() {
  const { data } = useQuery({
    ...unansweredQuestion(useView()),
    select: ({ byCohort }) => takeawayOf(toCohortResponses(byCohort)),
  })
  return data ?? t('Are we reaching people the way they want to be reached?')
}
