import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { isShown } from '../aggregate/rate.ts'
import { axisOf } from '../charts/axis.ts'
import { IntervalPlot, type IntervalRow } from '../charts/interval-plot.tsx'
import { periodText } from '../filters/period.ts'
import { count } from '../format/number.ts'
import { Panel } from '../panel/panel.tsx'
import { tooFew } from '../panel/table.ts'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { type FatigueAnswer, fatigueQuestion } from './fatigue-query.ts'
import { IN_WEEK_LABELS } from './in-week.ts'
import { type LevelOptOuts, optOutsFinding, optOutsTable, perThousand, toLevelOptOuts } from './opt-outs-series.ts'

const FatigueDefinitions = lazy(() => import('./fatigue-definitions.tsx'))

/** Do customers leave when we contact them more? */
export function OptOutsPanel() {
  const report = useQuery({
    ...fatigueQuestion(useView()),
    select: ({ fatigue }) => ({ fatigue, levels: toLevelOptOuts(fatigue) }),
  })
  return (
    <Panel
      name="opt-outs"
      title={t('Opt-outs per 1,000 contacts')}
      subtitle={t(
        'Contacts that a withdrawn consent followed within seven days, by our contacts in the week, with 95% interval.',
      )}
      definition={<FatigueDefinitions {...report.data?.fatigue} />}
      report={report}
      finding={({ levels }) => optOutsFinding(levels)}
      table={({ levels }) => optOutsTable(levels)}
      note={report.data && <Days fatigue={report.data.fatigue} />}
    >
      {({ levels }) => (
        <IntervalPlot
          caption={t('Opt-outs per 1,000 contacts by contacts in the week, with 95% interval')}
          head={t('Contacts in the week')}
          figureHeads={[t('Per 1,000'), t('Contacts')]}
          rows={levels.map(rowOf)}
          axis={axisOf(levels.flatMap(reachOf))}
          textOf={perThousand}
        />
      )}
    </Panel>
  )
}

function Days({ fatigue: { optOutsFrom, optOutsTo } }: { fatigue: FatigueAnswer }) {
  const period = periodText({ from: optOutsFrom, to: optOutsTo })
  return <p>{t('Contacts of {period}, whatever the period; only age and segment narrow it.', { period })}</p>
}

/** A few contacts have so wide an interval that all others would be drawn as one point: it may leave the axis. */
function reachOf({ optedOut }: LevelOptOuts): number[] {
  if (!isShown(optedOut)) return []
  return [optedOut.kind === 'FEW' ? optedOut.value : optedOut.high]
}

function rowOf({ contacts, optedOut }: LevelOptOuts): IntervalRow {
  const label = word(IN_WEEK_LABELS[contacts])
  if (!isShown(optedOut)) return { label, interval: null, figures: [tooFew(), t('under 10')] }
  const isFew = optedOut.kind === 'FEW'
  const all = `${count(optedOut.denominator)}${isFew ? ` (${t('few')})` : ''}`
  return { label, interval: optedOut, isFew, figures: [perThousand(optedOut.value), all] }
}
