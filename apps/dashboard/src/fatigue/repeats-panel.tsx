import { useQuery } from '@tanstack/react-query'
import { useOption } from '../address/use-option.ts'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { axisOf } from '../charts/axis.ts'
import { IntervalPlot, type IntervalRow } from '../charts/interval-plot.tsx'
import { count, percent } from '../format/number.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { Segmented } from '../panel/segmented.tsx'
import { tooFew } from '../panel/table.ts'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { repeatsQuestion, type Split } from './repeats-query.ts'
import {
  type RepeatGroup,
  repeatedIn,
  repeatsBehind,
  repeatsFinding,
  repeatsTable,
  SPLIT_HEADS,
  toRepeatGroups,
} from './repeats-series.ts'

/** Where do we say the same thing over again? */
export function RepeatsPanel() {
  const view = useView()
  const [by, setBy] = useOption('repeats-by', ['channel', 'purpose'])
  const report = useQuery({
    ...repeatsQuestion(view, by),
    select: ({ groups, overall }) => ({ groups: toRepeatGroups(groups, by), overall: repeatedIn(overall.rows[0]) }),
  })
  const splits = [
    { value: 'channel', label: t('By channel') },
    { value: 'purpose', label: t('By purpose') },
  ] as const
  return (
    <Panel
      name="repeats"
      title={t('Where we repeat ourselves')}
      subtitle={t('Share of messages that had gone to the same customer over another channel in the 48 hours before.')}
      definition={<MetricDefinitions measures={['REPEAT_SHARE', 'REPEATS']} />}
      report={report}
      finding={({ groups }) => repeatsFinding(groups)}
      table={({ groups }) => repeatsTable(groups, by)}
      note={t('Only messages with a key can be recognised. Hollow: fewer than 30, read with care.')}
      controls={<Segmented label={t('Split')} choices={splits} chosen={by} onChoose={setBy} />}
    >
      {({ groups, overall }) => <RepeatsPlot groups={groups} overall={overall} by={by} />}
    </Panel>
  )
}

interface RepeatsPlotProps {
  readonly groups: readonly RepeatGroup[]
  readonly overall: ShownRate
  readonly by: Split
}

function RepeatsPlot({ groups, overall, by }: RepeatsPlotProps) {
  return (
    <IntervalPlot
      caption={t('Share of repeated messages, with 95% interval')}
      head={word(SPLIT_HEADS[by])}
      figureHeads={[t('Rate'), t('Messages')]}
      rows={groups.map((group) => ({ ...rowOf(group), behind: repeatsBehind(group) }))}
      axis={axisOf(groups.flatMap(({ repeated }) => (isShown(repeated) ? [repeated.high] : [])))}
      textOf={percent}
      reference={
        isShown(overall) ? { value: overall.value, label: t('all {share}', { share: percent(overall.value) }) } : null
      }
    />
  )
}

function rowOf({ label, family, repeated }: RepeatGroup): IntervalRow {
  const row = { label, ...(family && { family }) }
  if (!isShown(repeated)) return { ...row, interval: null, figures: [tooFew(), t('under 10')] }
  const isFew = repeated.kind === 'FEW'
  const messages = `${count(repeated.denominator)}${isFew ? ` (${t('few')})` : ''}`
  return { ...row, interval: repeated, isFew, figures: [percent(repeated.value), messages] }
}
