import { useQuery } from '@tanstack/react-query'
import { useOption } from '../address/use-option.ts'
import { isShown, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { measured } from '../aggregate/rows.ts'
import { axisOf } from '../charts/axis.ts'
import { IntervalPlot, type IntervalRow } from '../charts/interval-plot.tsx'
import { count, percent } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { tooFew } from '../panel/table.ts'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { type Grouping, unwantedByGroupQuestion } from './senders-query.ts'
import {
  GROUP_HEADS,
  toUnwantedGroups,
  type UnwantedGroup,
  unwantedBehind,
  unwantedFinding,
  unwantedTable,
} from './senders-series.ts'

/** Where does the unwanted mail come in? */
export function UnwantedPanel() {
  const view = useView()
  const [by, setBy] = useOption('unwanted-by', ['age', 'segment', 'source'])
  const report = useQuery({
    ...unwantedByGroupQuestion(view, by),
    select: ({ groups, overall }) => ({
      groups: toUnwantedGroups(groups, by),
      overall: rateOf(measured(overall.rows[0], 'SPAM_AND_GRAYMAIL_SHARE')),
    }),
  })
  const splits = [
    { value: 'age', label: t('By age') },
    { value: 'segment', label: t('By segment') },
    { value: 'source', label: t('By source') },
  ] as const
  return (
    <Panel
      name="unwanted-email"
      title={t('Where spam and graymail weigh most')}
      subtitle={t('Spam and graymail among classified incoming email, with 95% interval; the ten largest shares.')}
      definition={<MetricDefinitions measures={['SPAM_AND_GRAYMAIL_SHARE', 'GRAYMAIL', 'SPAM']} />}
      report={report}
      finding={({ groups }) => unwantedFinding(groups)}
      table={({ groups }) => unwantedTable(groups, by)}
      note={t('Hollow: fewer than 30 emails, read with care.')}
      controls={<Segmented label={t('Split')} choices={splits} chosen={by} onChoose={setBy} />}
    >
      {({ groups, overall }) => (
        <UnwantedPlot
          by={by}
          overall={overall}
          rows={groups.map((group) => ({ ...rowOf(group), behind: unwantedBehind(group, by) }))}
        />
      )}
    </Panel>
  )
}

function UnwantedPlot({ by, overall, rows }: { by: Grouping; overall: ShownRate; rows: readonly IntervalRow[] }) {
  return (
    <IntervalPlot
      caption={t('Share of spam and graymail in classified incoming email')}
      head={word(GROUP_HEADS[by])}
      figureHeads={[t('Share'), t('Classified')]}
      rows={rows}
      axis={axisOf(rows.flatMap(({ interval }) => (interval ? [interval.high] : [])))}
      textOf={percent}
      reference={
        isShown(overall) ? { value: overall.value, label: t('all {share}', { share: percent(overall.value) }) } : null
      }
      hasLongLabels={by !== 'age'}
    />
  )
}

function rowOf({ label, unwanted }: UnwantedGroup): IntervalRow {
  if (!isShown(unwanted)) return { label, family: 'EMAIL', interval: null, figures: [tooFew(), t('under 10')] }
  const isFew = unwanted.kind === 'FEW'
  const classified = `${count(unwanted.denominator)}${isFew ? ` (${t('few')})` : ''}`
  return { label, family: 'EMAIL', interval: unwanted, isFew, figures: [percent(unwanted.value), classified] }
}
