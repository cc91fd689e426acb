import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { isShown } from '../aggregate/rate.ts'
import { count } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import styles from './email-chart.module.css'
import { emailLoadQuestion } from './email-query.ts'
import {
  type EmailPoint,
  emailFinding,
  emailTable,
  type Interval,
  intervalFor,
  QUOTED,
  quotedEmails,
  toEmailPoints,
} from './email-series.ts'
import type { PanelProps } from './panel-props.ts'
import { useArrival } from './use-arrival.ts'

const EmailChart = lazy(() => import('./email-chart.tsx'))

/** How heavy is the inbox, and how much of it is unwanted? */
export function EmailPanel({ view, settings, empty }: PanelProps) {
  const span = { period: view.period, timeZone: view.status.timeZone, dataThrough: view.status.dataThrough }
  const interval = intervalFor(view.period)
  const report = useQuery({
    ...emailLoadQuestion(view),
    select: ({ overTime, overall }) => ({ points: toEmailPoints(overTime, span), finding: emailFinding(overall) }),
  })
  const { showsQuoted } = settings
  return (
    <Panel
      name="email"
      title="Email volume and spam share"
      subtitle="Incoming email over time, and which share of the classified was unwanted."
      definition={<MetricDefinitions measures={['EMAILS', 'SPAM_SHARE', 'SPAM_AND_GRAYMAIL_SHARE']} />}
      report={report}
      view={settings.viewOf('email')}
      onView={(shown) => settings.setView('email', shown)}
      finding={({ finding }) => finding}
      table={({ points }) => emailTable(points, interval)}
      empty={empty}
      note={
        <EmailNote
          points={report.data?.points ?? []}
          interval={interval}
          showsQuoted={showsQuoted}
          onToggle={settings.setShowsQuoted}
          isNarrowed={view.filter.channels.length + view.filter.families.length > 0}
        />
      }
    >
      {({ points }) => <ChartWhenSeen points={points} interval={interval} showsQuoted={showsQuoted} />}
    </Panel>
  )
}

interface ChartProps {
  readonly points: readonly EmailPoint[]
  readonly interval: Interval
  readonly showsQuoted: boolean
}

/** The chart library is large, so it comes only to whoever scrolls this far. */
function ChartWhenSeen(props: ChartProps) {
  const [place, isHere] = useArrival<HTMLDivElement>()
  const waiting = <Skeleton lines={8} label="the email chart" />
  return (
    <div ref={place} className={styles.waiting}>
      {isHere ? <Suspense fallback={waiting}>{<EmailChart {...props} />}</Suspense> : waiting}
    </div>
  )
}

interface EmailNoteProps extends ChartProps {
  readonly isNarrowed: boolean
  readonly onToggle: (isShown: boolean) => void
}

function EmailNote({ points, interval, showsQuoted, isNarrowed, onToggle }: EmailNoteProps) {
  const quoted = interval === 'DAY' ? '' : `, ${count(quotedEmails(points[1] ?? points[0], interval))} per bar`
  return (
    <>
      <label className={styles.quoted}>
        <input type="checkbox" checked={showsQuoted} onChange={(event) => onToggle(event.target.checked)} />
        Radicati Group, quoted: a corporate mailbox takes {QUOTED.emailsPerDay} a day{quoted};{' '}
        {QUOTED.unwantedShare * 100}% unwanted
      </label>
      {points.some(({ isPartial }) => isPartial) && <p>Hollow bars are not complete.</p>}
      {points.some(({ unwanted }) => isShown(unwanted) && unwanted.kind === 'FEW') && (
        <p>Some shares rest on fewer than 30 emails; the table says which.</p>
      )}
      {isNarrowed && <p>The channel filter does not apply here.</p>}
    </>
  )
}
