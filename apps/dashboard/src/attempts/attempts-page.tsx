import { useQuery } from '@tanstack/react-query'
import { unansweredQuestion } from '../overview/unanswered-query.ts'
import { toChannelResponses, unansweredFinding } from '../overview/unanswered-series.ts'
import { useView } from '../report/report.ts'
import { ReportPage, Wide } from '../report/report-page.tsx'
import { t } from '../words/t.ts'
import { AttemptNumberPanel } from './attempt-number-panel.tsx'
import { ChannelPanel } from './channel-panel.tsx'
import { CohortPanel } from './cohort-panel.tsx'
import { NextChannelPanel } from './next-channel-panel.tsx'
import { nextChannelQuestion } from './next-channel-query.ts'
import { nextChannelFinding, toAfterChannels } from './next-channel-series.ts'
import { ReplyTimePanel } from './reply-time-panel.tsx'
import styles from './unanswered-means.module.css'
import { UnansweredMeans } from './unanswered-means.tsx'
import { WaitPanel } from './wait-panel.tsx'

/** Which attempts go unanswered, how fast do replies come, how long to wait? */
export default function AttemptsPage() {
  return (
    <ReportPage title={t('Attempts')} lead={<Lead />}>
      <ChannelPanel />
      <div className={styles.column}>
        <AttemptNumberPanel />
        <UnansweredMeans />
      </div>
      <Wide>
        <CohortPanel />
      </Wide>
      <Wide>
        <ReplyTimePanel />
      </Wide>
      <Wide>
        <WaitPanel />
      </Wide>
      <Wide>
        <NextChannelPanel />
      </Wide>
    </ReportPage>
  )
}

/** What helps most, else what goes wrong most, else the question of the page. */
function Lead() {
  const view = useView()
  const next = useQuery({
    ...nextChannelQuestion(view),
    select: ({ byPair }) => nextChannelFinding(toAfterChannels(byPair)),
  })
  const channels = useQuery({
    ...unansweredQuestion(view),
    select: ({ byChannel }) => unansweredFinding(toChannelResponses(byChannel)),
  })
  const finding = next.data ?? channels.data
  return finding ? `${finding}.` : t('Which attempts go unanswered, how fast do replies come, how long to wait?')
}
