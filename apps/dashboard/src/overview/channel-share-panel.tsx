import { useQuery } from '@tanstack/react-query'
import { SplitBars } from '../charts/split-bars.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { useReport } from '../report/report.ts'
import { channelShareQuestion } from './channel-share-query.ts'
import { channelShareFinding, channelShareGrid, channelShareTable, toCohortShares } from './channel-share-series.ts'

const DIRECTIONS = [
  { value: 'INBOUND', label: 'They reach us' },
  { value: 'OUTBOUND', label: 'We reach them' },
] as const

const SUBTITLES = {
  INBOUND:
    'How each age cohort reaches us: share of its inbound contacts, spam and mass mail left out. Each row adds up to 100%.',
  OUTBOUND: 'How we reach each age cohort: share of our outbound contacts. Each row adds up to 100%.',
} as const

/** How does each age cohort reach us, and how do we reach it? */
export function ChannelSharePanel() {
  const { view, onFilter } = useReport()
  const report = useQuery({ ...channelShareQuestion(view), select: ({ aggregate }) => toCohortShares(aggregate) })
  const { filter } = view
  return (
    <Panel
      name="channel-use-by-age"
      title="Channel use by age cohort"
      subtitle={SUBTITLES[filter.direction]}
      definition={<MetricDefinitions measures={['CHANNEL_SHARE', 'CONTACTS']} />}
      report={report}
      finding={channelShareFinding}
      table={channelShareTable}
      note="Age on the day of the contact. Hatched: fewer than 30 contacts, read with care."
      controls={
        <Segmented
          label="Direction"
          choices={DIRECTIONS}
          chosen={filter.direction}
          onChoose={(direction) => onFilter({ ...filter, direction })}
        />
      }
    >
      {(cohorts) => <SplitBars grid={channelShareGrid(cohorts, filter.direction)} />}
    </Panel>
  )
}
