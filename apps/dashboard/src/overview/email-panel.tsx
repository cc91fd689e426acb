import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { useOption } from '../address/use-option.ts'
import { isShown } from '../aggregate/rate.ts'
import { bearingOn, marksOn } from '../annotations/marks.ts'
import { useAnnotations } from '../annotations/use-annotations.ts'
import { type Interval, intervalFor } from '../charts/interval.ts'
import { WhenSeen } from '../charts/when-seen.tsx'
import { percent } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import styles from './email-chart.module.css'
import { emailLoadQuestion } from './email-query.ts'
import { type EmailPoint, emailFinding, emailTable, QUOTED, quotedEmails, toEmailPoints } from './email-series.ts'

/** Both charts and their titles. */
const CHART_HEIGHT = 440

const EmailChart = lazy(() => import('./email-chart.tsx'))

/** How heavy is the inbox, and how much of it is unwanted? */
export function EmailPanel() {
  const view = useView()
  const [quoted, setQuoted] = useOption('quoted', ['on', 'off'])
  const showsQuoted = quoted === 'on'
  const interval = intervalFor(view.period)
  const annotations = bearingOn('EMAIL', useAnnotations())
  const report = useQuery({
    ...emailLoadQuestion(view),
    select: ({ overTime, overall }) => ({ points: toEmailPoints(overTime, view), finding: emailFinding(overall) }),
  })
  return (
    <Panel
      name="email"
      title={t('Email volume and spam share')}
      subtitle={t('Incoming email over time, and which share of the classified was unwanted.')}
      definition={<MetricDefinitions measures={['EMAILS', 'SPAM_SHARE', 'SPAM_AND_GRAYMAIL_SHARE']} />}
      report={report}
      finding={({ finding }) => finding}
      table={({ points }) => emailTable(points, interval)}
      note={
        <EmailNote
          points={report.data?.points ?? []}
          interval={interval}
          showsQuoted={showsQuoted}
          onToggle={(isShown) => setQuoted(isShown ? 'on' : 'off')}
          isNarrowed={view.filter.channels.length + view.filter.families.length > 0}
        />
      }
      room={CHART_HEIGHT + 170}
    >
      {({ points }) => (
        <WhenSeen height={CHART_HEIGHT} label={t('the email chart')}>
          <EmailChart
            points={points}
            interval={interval}
            showsQuoted={showsQuoted}
            marks={marksOn(points, interval, annotations)}
          />
        </WhenSeen>
      )}
    </Panel>
  )
}

interface ChartProps {
  readonly points: readonly EmailPoint[]
  readonly interval: Interval
  readonly showsQuoted: boolean
}

interface EmailNoteProps extends ChartProps {
  readonly isNarrowed: boolean
  readonly onToggle: (isShown: boolean) => void
}

function EmailNote({ points, interval, showsQuoted, isNarrowed, onToggle }: EmailNoteProps) {
  return (
    <>
      <label className={styles.quoted}>
        <input type="checkbox" checked={showsQuoted} onChange={(event) => onToggle(event.target.checked)} />
        {quotedText(points, interval)}
      </label>
      {points.some(({ isPartial }) => isPartial) && <p>{t('Hollow bars are not complete.')}</p>}
      {points.some(({ unwanted }) => isShown(unwanted) && unwanted.kind === 'FEW') && (
        <p>{t('Some shares rest on fewer than 30 emails; the table says which.')}</p>
      )}
      {isNarrowed && <p>{t('The channel filter does not apply here.')}</p>}
    </>
  )
}

function quotedText(points: readonly EmailPoint[], interval: Interval): string {
  const quoted = { n: QUOTED.emailsPerDay, share: percent(QUOTED.unwantedShare) }
  if (interval === 'DAY')
    return t('Radicati Group, quoted: a corporate mailbox takes {n} a day; {share} unwanted', quoted)
  return t('Radicati Group, quoted: a corporate mailbox takes {n} a day, {perBar} per bar; {share} unwanted', {
    ...quoted,
    perBar: quotedEmails(points[1] ?? points[0], interval),
  })
}
