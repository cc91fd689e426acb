import { useQuery } from '@tanstack/react-query'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { axisOf } from '../charts/axis.ts'
import { IntervalPlot } from '../charts/interval-plot.tsx'
import { percent } from '../format/number.ts'
import { withRate } from '../overview/dot-plot.tsx'
import { responsesOf } from '../overview/unanswered-series.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { attemptNumberQuestion } from './attempt-number-query.ts'
import {
  attemptBehind,
  attemptLabel,
  attemptNumberFinding,
  attemptNumberTable,
  type NumberedResponses,
  toNumberedResponses,
} from './attempt-number-series.ts'
import { AttemptsNote } from './attempts-note.tsx'

/** Does it help to try again? */
export function AttemptNumberPanel() {
  const report = useQuery({
    ...attemptNumberQuestion(useView()),
    select: ({ byNumber, overall }) => ({
      numbered: toNumberedResponses(byNumber),
      overall: responsesOf(overall.rows[0]).unanswered,
      maturingFrom: byNumber.maturingFrom,
    }),
  })
  return (
    <Panel
      name="unanswered-by-attempt"
      title={t('Unanswered, by attempt number')}
      subtitle={t(
        'Share of settled attempts without any reply, the first of a matter and its follow-ups; with 95% interval.',
      )}
      definition={<MetricDefinitions measures={['UNANSWERED_RATE', 'ANSWER_RATE']} />}
      report={report}
      finding={({ numbered }) => attemptNumberFinding(numbered)}
      table={({ numbered }) => attemptNumberTable(numbered)}
      note={<AttemptsNote maturingFrom={report.data?.maturingFrom} />}
      room={460}
    >
      {({ numbered, overall }) => <NumberPlot numbered={numbered} overall={overall} />}
    </Panel>
  )
}

interface NumberPlotProps {
  readonly numbered: readonly NumberedResponses[]
  readonly overall: ShownRate
}

function NumberPlot({ numbered, overall }: NumberPlotProps) {
  return (
    <IntervalPlot
      caption={t('Unanswered share of settled attempts by attempt number, with 95% interval')}
      head={t('Attempt')}
      figureHeads={[t('Rate'), t('Attempts')]}
      rows={numbered.map((row) => withRate({ label: attemptLabel(row), behind: attemptBehind(row) }, row.unanswered))}
      axis={axisOf(numbered.flatMap(({ unanswered }) => (isShown(unanswered) ? [unanswered.high] : [])))}
      textOf={percent}
      reference={
        isShown(overall) ? { value: overall.value, label: t('all {share}', { share: percent(overall.value) }) } : null
      }
    />
  )
}
