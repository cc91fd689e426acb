import { useQuery } from '@tanstack/react-query'
import { useView } from '../report/report.ts'
import { ReportPage, Wide } from '../report/report-page.tsx'
import { t } from '../words/t.ts'
import { fatigueLead } from './fatigue-lead.ts'
import { fatigueQuestion } from './fatigue-query.ts'
import { FatigueClassesPanel, LastWeekPanel } from './load-classes-panels.tsx'
import { ContactLoadPanel } from './load-panel.tsx'
import { OptOutsPanel } from './opt-outs-panel.tsx'
import { RepeatsPanel } from './repeats-panel.tsx'
import { repeatsOverTimeQuestion } from './repeats-query.ts'
import { repeatedIn } from './repeats-series.ts'
import { RepeatsTrendPanel } from './repeats-trend-panel.tsx'
import { ResponsesPanel } from './responses-panel.tsx'

/** Whom do we contact too often, and do we repeat ourselves across channels? */
export default function FatiguePage() {
  return (
    <ReportPage title={t('Fatigue')} lead={<Lead />}>
      <Wide>
        <FatigueClassesPanel />
      </Wide>
      <LastWeekPanel />
      <ContactLoadPanel />
      <ResponsesPanel />
      <OptOutsPanel />
      <RepeatsTrendPanel />
      <RepeatsPanel />
    </ReportPage>
  )
}

function Lead() {
  const view = useView()
  const { data: load } = useQuery(fatigueQuestion(view))
  const { data: repeats } = useQuery(repeatsOverTimeQuestion(view))
  const lead = load && repeats ? fatigueLead(load.fatigue, repeatedIn(repeats.overall.rows[0])) : null
  return lead ?? t('Whom do we contact too often, and do we repeat ourselves?')
}
