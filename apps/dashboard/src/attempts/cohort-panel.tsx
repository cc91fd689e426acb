import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { cohortGridOf, cohortTable } from '../overview/cohort-grid.ts'
import { unansweredQuestion } from '../overview/unanswered-query.ts'
import { toCohortResponses } from '../overview/unanswered-series.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { cohortFinding } from './cohort-finding.ts'

const HeatMap = lazy(() => import('../charts/heat-map.tsx'))

/** Whom do attempts over which channel not reach? */
export function CohortPanel() {
  const report = useQuery({ ...unansweredQuestion(useView()), select: ({ byCohort }) => toCohortResponses(byCohort) })
  return (
    <Panel
      name="unanswered-by-age"
      title={t('Unanswered, by channel and age')}
      subtitle={t('Share of settled attempts without any reply, in per cent.')}
      definition={<MetricDefinitions measures={['UNANSWERED_RATE', 'ANSWER_RATE']} />}
      report={report}
      finding={cohortFinding}
      table={cohortTable}
      note={<p>{t('Hatched: fewer than 30 attempts; a dot: too few to show.')}</p>}
    >
      {(cells) => (
        <Suspense fallback={<Skeleton lines={12} label={t('the heat map')} />}>
          <HeatMap grid={cohortGridOf(cells)} />
        </Suspense>
      )}
    </Panel>
  )
}
