import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useOption } from '../address/use-option.ts'
import { dayText } from '../format/time.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { cohortGridOf, cohortTable } from './cohort-grid.ts'
import { DotPlot } from './dot-plot.tsx'
import { unansweredQuestion } from './unanswered-query.ts'
import {
  responsesOf,
  toChannelResponses,
  toCohortResponses,
  unansweredFinding,
  unansweredTable,
} from './unanswered-series.ts'

const HeatMap = lazy(() => import('../charts/heat-map.tsx'))

/** Which attempts go unanswered? */
export function UnansweredPanel() {
  const view = useView()
  const [by, setBy] = useOption('by', ['channel', 'age'])
  const isByAge = by === 'age'
  const report = useQuery({
    ...unansweredQuestion(view),
    select: ({ byChannel, overall, byCohort }) => ({
      channels: toChannelResponses(byChannel),
      overall: responsesOf(overall.rows[0]).unanswered,
      cells: toCohortResponses(byCohort),
      maturingFrom: overall.maturingFrom,
    }),
  })
  return (
    <Panel
      name="unanswered"
      title={t('Attempts that went unanswered')}
      subtitle={
        isByAge
          ? t('Share of settled attempts without any reply, by channel and age cohort, in per cent.')
          : t('Share of settled attempts without any reply, by channel, with 95% interval.')
      }
      definition={<MetricDefinitions measures={['UNANSWERED_RATE', 'ANSWER_RATE']} />}
      report={report}
      finding={({ channels }) => unansweredFinding(channels)}
      table={({ channels, cells }) => (isByAge ? cohortTable(cells) : unansweredTable(channels))}
      note={<UnansweredNote maturingFrom={report.data?.maturingFrom ?? null} isByAge={isByAge} />}
      controls={
        <Segmented
          label={t('Split')}
          choices={[
            { value: 'channel', label: t('By channel') },
            { value: 'age', label: t('By age') },
          ]}
          chosen={by}
          onChoose={setBy}
        />
      }
    >
      {({ channels, overall, cells }) =>
        isByAge ? (
          <Suspense fallback={<Skeleton lines={12} label={t('the heat map')} />}>
            <HeatMap grid={cohortGridOf(cells)} />
          </Suspense>
        ) : (
          <DotPlot channels={channels} overall={overall} />
        )
      }
    </Panel>
  )
}

function UnansweredNote({ maturingFrom, isByAge }: { maturingFrom: string | null; isByAge: boolean }) {
  const few = isByAge
    ? t('Hatched: fewer than 30 attempts; a dot: too few to show.')
    : t('Hollow: fewer than 30 attempts, read with care.')
  return (
    <p>
      {few} {maturingFrom && t('Attempts since {day} may still be answered.', { day: dayText(maturingFrom) })}
    </p>
  )
}
