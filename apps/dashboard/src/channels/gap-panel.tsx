import { useQuery } from '@tanstack/react-query'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { GapPlot } from './gap-plot.tsx'
import { gapQuestion } from './gap-query.ts'
import { gapFinding, gapTable } from './gap-text.ts'
import { toGaps } from './gaps.ts'

/** Do we reach them the way they reach us? */
export function GapPanel() {
  const report = useQuery({ ...gapQuestion(useView()), select: toGaps })
  return (
    <Panel
      name="reach-gap"
      title={t('How they reach us against how we reach them')}
      subtitle={t('Share of their contacts with us and of ours with them, spam and mass mail left out.')}
      definition={<MetricDefinitions measures={['CHANNEL_SHARE']} />}
      report={report}
      finding={gapFinding}
      table={gapTable}
      note={t('The two widest gaps of each age cohort whose 95% interval excludes 0; the table has all of them.')}
    >
      {(gaps) => <GapPlot gaps={gaps} />}
    </Panel>
  )
}
