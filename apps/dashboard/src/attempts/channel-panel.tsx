import { useQuery } from '@tanstack/react-query'
import { DotPlot } from '../overview/dot-plot.tsx'
import { unansweredQuestion } from '../overview/unanswered-query.ts'
import { responsesOf, toChannelResponses, unansweredFinding, unansweredTable } from '../overview/unanswered-series.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { AttemptsNote } from './attempts-note.tsx'

/** Over which channels do attempts go unanswered? */
export function ChannelPanel() {
  const report = useQuery({
    ...unansweredQuestion(useView()),
    select: ({ byChannel, overall }) => ({
      channels: toChannelResponses(byChannel),
      overall: responsesOf(overall.rows[0]).unanswered,
      maturingFrom: overall.maturingFrom,
    }),
  })
  return (
    <Panel
      name="unanswered-by-channel"
      title={t('Unanswered, by channel')}
      subtitle={t('Share of settled attempts without any reply, with 95% interval.')}
      definition={<MetricDefinitions measures={['UNANSWERED_RATE', 'ANSWER_RATE']} />}
      report={report}
      finding={({ channels }) => unansweredFinding(channels)}
      table={({ channels }) => unansweredTable(channels)}
      note={<AttemptsNote maturingFrom={report.data?.maturingFrom} />}
      room={860}
    >
      {({ channels, overall }) => <DotPlot channels={channels} overall={overall} />}
    </Panel>
  )
}
