import { useQuery } from '@tanstack/react-query'
import type { Direction } from '@wavelength/core'
import { SplitBars } from '../charts/split-bars.tsx'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { channelShareQuestion } from './channel-share-query.ts'
import { channelShareFinding, channelShareGrid, channelShareTable, toCohortShares } from './channel-share-series.ts'
import { DirectionSwitch } from './direction-switch.tsx'

/** How does each age cohort reach us, and how do we reach it? */
export function ChannelSharePanel() {
  const view = useView()
  const report = useQuery({ ...channelShareQuestion(view), select: ({ aggregate }) => toCohortShares(aggregate) })
  const { direction } = view.filter
  return (
    <Panel
      name="channel-use-by-age"
      title={t('Channel use by age cohort')}
      subtitle={subtitleOf(direction)}
      definition={<MetricDefinitions measures={['CHANNEL_SHARE', 'CONTACTS']} />}
      report={report}
      finding={channelShareFinding}
      table={channelShareTable}
      note={t('Age on the day of the contact. Hatched: fewer than 30 contacts, read with care.')}
      controls={<DirectionSwitch />}
    >
      {(cohorts) => <SplitBars grid={channelShareGrid(cohorts, direction)} />}
    </Panel>
  )
}

function subtitleOf(direction: Direction): string {
  return direction === 'INBOUND'
    ? t(
        'How each age cohort reaches us: share of its inbound contacts, spam and mass mail left out. Each row adds up to 100%.',
      )
    : t('How we reach each age cohort: share of our outbound contacts. Each row adds up to 100%.')
}
