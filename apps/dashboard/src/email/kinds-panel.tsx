import { useQuery } from '@tanstack/react-query'
import { type Interval, intervalFor } from '../charts/interval.ts'
import { TrendRows } from '../charts/trend-rows.tsx'
import { count, percent } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import type { View } from '../report/view.ts'
import { t, word } from '../words/t.ts'
import { mailKindsQuestion } from './kinds-query.ts'
import { MAIL_KIND_LABELS, type MailKinds, mailKindsFinding, toMailKinds } from './kinds-series.ts'
import { kindBehind, mailKindsTable } from './kinds-table.ts'

/** Who fills the inbox? */
export function MailKindsPanel() {
  const view = useView()
  const interval = intervalFor(view.period)
  const report = useQuery({ ...mailKindsQuestion(view), select: (answer) => toMailKinds(answer, view) })
  const isPartial = report.data?.points.some((point) => point.isPartial)
  return (
    <Panel
      name="email-by-sender"
      title={t('Email by sender and kind')}
      subtitle={t('Emails that we sent, by purpose, and that came in, by kind; all rows on one scale.')}
      definition={<MetricDefinitions measures={['EMAILS', 'GRAYMAIL', 'SPAM']} />}
      report={report}
      finding={mailKindsFinding}
      table={(kinds) => mailKindsTable(kinds, view, interval)}
      note={
        <p>
          {t('Marketing: promotions and newsletters.')} {isPartial && t('Pale columns are not complete.')}
        </p>
      }
    >
      {(kinds) => <MailKindsChart kinds={kinds} view={view} interval={interval} />}
    </Panel>
  )
}

const UNITS = {
  DAY: 'Emails per day',
  WEEK: 'Emails per week',
  MONTH: 'Emails per month',
} satisfies Record<Interval, string>

interface MailKindsChartProps {
  readonly kinds: MailKinds
  readonly view: View
  readonly interval: Interval
}

function MailKindsChart({ kinds: { points, kinds, total }, view, interval }: MailKindsChartProps) {
  return (
    <TrendRows
      caption={t('Emails by sender and kind over time')}
      head={t('Sender and kind')}
      unit={word(UNITS[interval])}
      figureHeads={[t('Emails'), t('Share')]}
      points={points}
      rows={kinds.map((row) => ({
        key: row.kind,
        label: word(MAIL_KIND_LABELS[row.kind]),
        ...(row.kind.startsWith('OUR') && { family: 'EMAIL' as const }),
        values: row.emails,
        figures: [{ text: count(row.total), behind: kindBehind(row.kind, view) }, { text: percent(row.total / total) }],
      }))}
    />
  )
}
