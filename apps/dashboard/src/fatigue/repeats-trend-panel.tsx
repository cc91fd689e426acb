import { useQuery } from '@tanstack/react-query'
import { FAMILY_LABELS } from '@wavelength/core'
import { type Interval, intervalFor } from '../charts/interval.ts'
import { TrendRows } from '../charts/trend-rows.tsx'
import { count } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { repeatsOverTimeQuestion } from './repeats-query.ts'
import { repeatedIn } from './repeats-series.ts'
import {
  familyBehind,
  type RepeatsOverTime,
  repeatShareFinding,
  repeatsOverTimeTable,
  toRepeatsOverTime,
} from './repeats-trend-series.ts'

const INTERVAL_HEADS = { DAY: 'Day', WEEK: 'Week from', MONTH: 'Month from' } satisfies Record<Interval, string>
const UNITS = {
  DAY: 'Repeats per day',
  WEEK: 'Repeats per week',
  MONTH: 'Repeats per month',
} satisfies Record<Interval, string>

/** Do we repeat ourselves more than before? */
export function RepeatsTrendPanel() {
  const view = useView()
  const interval = intervalFor(view.period)
  const report = useQuery({
    ...repeatsOverTimeQuestion(view),
    select: ({ overTime, overall, earlier }) => ({
      overTime: toRepeatsOverTime(overTime, view),
      finding: repeatShareFinding(repeatedIn(overall.rows[0]), repeatedIn(earlier?.rows[0])),
    }),
  })
  const isPartial = report.data?.overTime.points.some((point) => point.isPartial)
  return (
    <Panel
      name="repeats-over-time"
      title={t('The same message over several channels')}
      subtitle={t(
        'Messages that had gone to the same customer over another channel in the 48 hours before; one scale.',
      )}
      definition={<MetricDefinitions measures={['REPEATS', 'REPEAT_SHARE']} />}
      report={report}
      finding={({ finding }) => finding}
      table={({ overTime }) => repeatsOverTimeTable(overTime, word(INTERVAL_HEADS[interval]))}
      note={isPartial && t('Pale columns are not complete.')}
    >
      {({ overTime }) => <RepeatsTrend overTime={overTime} unit={word(UNITS[interval])} />}
    </Panel>
  )
}

function RepeatsTrend({ overTime: { points, families }, unit }: { overTime: RepeatsOverTime; unit: string }) {
  return (
    <TrendRows
      caption={t('Repeated messages by family of channels over time')}
      head={t('Channel')}
      unit={unit}
      figureHeads={[t('Repeats')]}
      points={points}
      rows={families.map((each) => ({
        key: each.family,
        label: word(FAMILY_LABELS[each.family]),
        family: each.family,
        values: each.repeats,
        figures: [{ text: count(each.total), behind: familyBehind(each) }],
      }))}
    />
  )
}
