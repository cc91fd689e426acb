import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { markedLines, marksOn } from '../annotations/marks.ts'
import { useAnnotations } from '../annotations/use-annotations.ts'
import { SmallLines } from '../charts/small-lines.tsx'
import { WhenSeen } from '../charts/when-seen.tsx'
import { DirectionSwitch } from '../overview/direction-switch.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { FormSwitch } from './form-switch.tsx'
import { mixIntervalFor, mixQuestion } from './mix-query.ts'
import { mixFinding, mixLines, toMixPoints } from './mix-series.ts'
import { mixTable } from './mix-table.ts'

const StackedChart = lazy(() => import('./stacked-chart.tsx'))

const STACK_HEIGHT = 360

/** How does the mix of channels move? */
export function OverTimePanel({ form }: { form: 'trend' | 'stacked' }) {
  const view = useView()
  const { direction } = view.filter
  const interval = mixIntervalFor(view.period)
  const annotations = useAnnotations()
  const report = useQuery({
    ...mixQuestion(view, interval),
    select: ({ aggregate }) => toMixPoints(aggregate, view, interval),
  })
  return (
    <Panel
      name="channel-use"
      title={t('Channel mix over time')}
      subtitle={
        direction === 'INBOUND'
          ? t('How customers reach us: share of their contacts over time, spam and mass mail left out.')
          : t('How we reach customers: share of our contacts over time.')
      }
      definition={<MetricDefinitions measures={['CHANNEL_SHARE']} />}
      report={report}
      finding={mixFinding}
      table={(points) => mixTable(points, interval, direction)}
      note={form === 'stacked' ? t('Every bar adds up to 100%. Pale bars are not complete.') : null}
      controls={
        <>
          <FormSwitch />
          <DirectionSwitch />
        </>
      }
    >
      {(points) =>
        form === 'trend' ? (
          <SmallLines
            caption={t('Channel mix over time')}
            lines={markedLines({ lines: mixLines(points, direction), points, interval }, annotations)}
          />
        ) : (
          <WhenSeen height={STACK_HEIGHT} label={t('the stacked chart')}>
            <StackedChart points={points} direction={direction} marks={marksOn(points, interval, annotations)} />
          </WhenSeen>
        )
      }
    </Panel>
  )
}
