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
import { IN_WEEK_LABELS } from './in-week.ts'
import { contactLoadQuestion } from './load-query.ts'
import {
  type LevelResponses,
  type Response,
  responsesBehind,
  responsesFinding,
  responsesIn,
  responsesTable,
  toLevelResponses,
} from './responses-series.ts'

/** Do customers answer less the more we contact them? */
export function ResponsesPanel() {
  const view = useView()
  const [response, setResponse] = useOption('response', ['answered', 'declined'])
  const report = useQuery({
    ...contactLoadQuestion(view),
    select: ({ inWeek, overall }) => ({ levels: toLevelResponses(inWeek), overall: responsesIn(overall.rows[0]) }),
  })
  const responses = [
    { value: 'answered', label: t('Answered') },
    { value: 'declined', label: t('Declined') },
  ] as const
  return (
    <Panel
      name="answers-by-load"
      title={t('Answers by contacts in the week')}
      subtitle={t(
        'Share of settled attempts, by our contacts to the customer in the seven days up to it, with 95% interval.',
      )}
      definition={<MetricDefinitions measures={['ANSWER_RATE', 'DECLINE_RATE']} />}
      report={report}
      finding={({ levels }) => responsesFinding(levels, response)}
      table={({ levels }) => responsesTable(levels)}
      note={<ResponsesNote />}
      controls={<Segmented label={t('Response')} choices={responses} chosen={response} onChoose={setResponse} />}
    >
      {({ levels, overall }) => <ResponsesPlot levels={levels} overall={overall[response]} response={response} />}
    </Panel>
  )
}

function ResponsesNote() {
  return (
    <p>
      {t('Whoever hears from us often differs from others in more than that: this shows where to look, not why.')}{' '}
      {t('Hollow: fewer than 30 attempts, read with care.')}
    </p>
  )
}

interface ResponsesPlotProps {
  readonly levels: readonly LevelResponses[]
  readonly overall: ShownRate
  readonly response: Response
}

function ResponsesPlot({ levels, overall, response }: ResponsesPlotProps) {
  return (
    <IntervalPlot
      caption={t('Response to attempts by contacts in the week, with 95% interval')}
      head={t('Contacts in the week')}
      figureHeads={[t('Rate'), t('Attempts')]}
      rows={levels.map((level) => ({ ...rowOf(level, response), behind: responsesBehind(level, response) }))}
      axis={axisOf(levels.flatMap(({ [response]: rate }) => (isShown(rate) ? [rate.high] : [])))}
      textOf={percent}
      reference={
        isShown(overall) ? { value: overall.value, label: t('all {share}', { share: percent(overall.value) }) } : null
      }
    />
  )
}

function rowOf({ contacts, ...rates }: LevelResponses, response: Response): IntervalRow {
  const [label, rate] = [word(IN_WEEK_LABELS[contacts]), rates[response]]
  if (!isShown(rate)) return { label, interval: null, figures: [tooFew(), t('under 10')] }
  const isFew = rate.kind === 'FEW'
  const attempts = `${count(rate.denominator)}${isFew ? ` (${t('few')})` : ''}`
  return { label, interval: rate, isFew, figures: [percent(rate.value), attempts] }
}
