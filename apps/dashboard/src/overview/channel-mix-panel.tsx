import { useQuery } from '@tanstack/react-query'
import { markedLines } from '../annotations/marks.ts'
import { useAnnotations } from '../annotations/use-annotations.ts'
import { mixQuestion, twelveMonthsTo } from '../channels/mix-query.ts'
import { mixFinding, mixLines, toMixPoints } from '../channels/mix-series.ts'
import { mixTable } from '../channels/mix-table.ts'
import { SmallLines } from '../charts/small-lines.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'

const INTERVAL = 'MONTH'

/** How does the mix of channels move over a year, whatever days the page looks at? */
export default function ChannelMixPanel() {
  const page = useView()
  const view = { ...page, period: twelveMonthsTo(page.period) }
  const { direction } = view.filter
  const annotations = useAnnotations()
  const report = useQuery({
    ...mixQuestion(view, INTERVAL),
    select: ({ aggregate }) => toMixPoints(aggregate, view, INTERVAL),
  })
  return (
    <Panel
      name="channel-mix"
      title={t('Channel mix, 12 months')}
      subtitle={
        direction === 'INBOUND'
          ? t('How customers reach us: share of their contacts by month, spam and mass mail left out.')
          : t('How we reach customers: share of our contacts by month.')
      }
      definition={<MetricDefinitions measures={['CHANNEL_SHARE']} />}
      report={report}
      finding={mixFinding}
      table={(points) => mixTable(points, INTERVAL, direction)}
      note={t('The month in which the period ends and the eleven before it.')}
    >
      {(points) => (
        <SmallLines
          caption={t('Channel mix, 12 months')}
          lines={markedLines({ lines: mixLines(points, direction), points, interval: INTERVAL }, annotations)}
        />
      )}
    </Panel>
  )
}
