import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { dayText } from '../format/time.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { cohortGridOf, cohortTable } from './cohort-grid.ts'
import { DotPlot } from './dot-plot.tsx'
import type { PanelProps } from './panel-props.ts'
import { unansweredQuestion } from './unanswered-query.ts'
import {
  responsesOf,
  toChannelResponses,
  toCohortResponses,
  unansweredFinding,
  unansweredTable,
} from './unanswered-series.ts'

const CohortHeatMap = lazy(() => import('./cohort-heat-map.tsx'))

const SPLITS = [
  { value: 'channel', label: 'By channel' },
  { value: 'age', label: 'By age' },
] as const

/** Which attempts go unanswered? */
export function UnansweredPanel({ view, settings, empty }: PanelProps) {
  const report = useQuery({
    ...unansweredQuestion(view),
    select: ({ byChannel, overall, byCohort }) => ({
      channels: toChannelResponses(byChannel),
      overall: responsesOf(overall.rows[0]).unanswered,
      cells: toCohortResponses(byCohort),
      maturingFrom: overall.maturingFrom,
    }),
  })
  const { isByAge } = settings
  return (
    <Panel
      name={isByAge ? 'unanswered-by-channel-and-age' : 'unanswered-by-channel'}
      title="Attempts that went unanswered"
      subtitle={`Share of settled attempts without any reply, by channel${isByAge ? ' and age cohort, in per cent' : ', with 95% interval'}.`}
      definition={<MetricDefinitions measures={['UNANSWERED_RATE', 'ANSWER_RATE']} />}
      report={report}
      view={settings.viewOf('unanswered')}
      onView={(shown) => settings.setView('unanswered', shown)}
      finding={({ channels }) => unansweredFinding(channels)}
      table={({ channels, cells }) => (isByAge ? cohortTable(cells) : unansweredTable(channels))}
      empty={empty}
      note={<UnansweredNote maturingFrom={report.data?.maturingFrom ?? null} isByAge={isByAge} />}
      controls={
        <Segmented
          label="Split"
          choices={SPLITS}
          chosen={isByAge ? 'age' : 'channel'}
          onChoose={(split) => settings.setByAge(split === 'age')}
        />
      }
    >
      {({ channels, overall, cells }) =>
        isByAge ? (
          <Suspense fallback={<Skeleton lines={12} label="the heat map" />}>
            <CohortHeatMap grid={cohortGridOf(cells)} />
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
    ? 'Hatched: fewer than 30 attempts; a dot: too few to show.'
    : 'Hollow: fewer than 30 attempts, read with care.'
  const maturing = maturingFrom && ` Attempts since ${dayText(maturingFrom)} may still be answered.`
  return (
    <p>
      {few}
      {maturing}
    </p>
  )
}
