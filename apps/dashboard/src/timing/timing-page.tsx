import { useQuery } from '@tanstack/react-query'
import { useView } from '../report/report.ts'
import { ReportPage, Wide } from '../report/report-page.tsx'
import { t } from '../words/t.ts'
import { PartsPanel } from './parts-panel.tsx'
import { partsQuestion } from './parts-query.ts'
import { partsFinding, toPartRates } from './parts-series.ts'
import { useStretches } from './use-stretches.ts'
import { weekFinding } from './week-finding.ts'
import { WeekPanel } from './week-panel.tsx'

/** When do people answer, in their own time? */
export default function TimingPage() {
  return (
    <ReportPage title={t('Best time')} lead={<Lead />}>
      <Wide>
        <WeekPanel />
      </Wide>
      <Wide>
        <PartsPanel />
      </Wide>
    </ReportPage>
  )
}

/** What the week says, else what a channel says, else the question of the page. */
function Lead() {
  const view = useView()
  const stretches = useStretches()
  const parts = useQuery({
    ...partsQuestion(view, 'CHANNEL'),
    select: (answer) => partsFinding(toPartRates(answer)),
  })
  const finding = (stretches && weekFinding(stretches)) ?? parts.data
  return finding ? `${finding}.` : t('When do people answer, in their own time?')
}
