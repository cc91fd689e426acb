import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useOption } from '../address/use-option.ts'
import { dayText } from '../format/time.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { useView } from '../report/report.ts'
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

const SPLITS = [
  { value: 'channel', label: 'By channel' },
  { value: 'age', label: 'By age' },
] as const

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
      title="Attempts that went unanswered"
      subtitle={`Share of settled attempts without any reply, by channel${isByAge ? ' and age cohort, in per cent' : ', with 95% interval'}.`}
      definition={<MetricDefinitions measures={['UNANSWERED_RATE', 'ANSWER_RATE']} />}
      report={report}
      finding={({ channels }) => unansweredFinding(channels)}
      table={({ channels, cells }) => (isByAge ? cohortTable(cells) : unansweredTable(channels))}
      note={<UnansweredNote maturingFrom={report.data?.maturingFrom ?? null} isByAge={isByAge} />}
      controls={<Segmented label="Split" choices={SPLITS} chosen={by} onChoose={setBy} />}
    >
      {({ channels, overall, cells }) =>
        isByAge ? (
          <Suspense fallback={<Skeleton lines={12} label="the heat map" />}>
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
