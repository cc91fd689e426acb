import { useQuery } from '@tanstack/react-query'
import { useView } from '../report/report.ts'
import { ReportPage, Wide } from '../report/report-page.tsx'
import { t } from '../words/t.ts'
import { BarsPanel } from './bars-panel.tsx'
import { useForm } from './form-switch.tsx'
import { GapPanel } from './gap-panel.tsx'
import { gapQuestion } from './gap-query.ts'
import { gapSentence } from './gap-text.ts'
import { toGaps } from './gaps.ts'
import { OverTimePanel } from './over-time-panel.tsx'

/** How does each age cohort reach us, and how does the mix move? */
export default function ChannelsPage() {
  const [form] = useForm()
  return (
    <ReportPage title={t('Channels')} lead={<Lead />}>
      <Wide>{form === 'bars' ? <BarsPanel /> : <OverTimePanel form={form} />}</Wide>
      <Wide>
        <GapPanel />
      </Wide>
    </ReportPage>
  )
}

/** The sentence the data allows, or the question of the page. */
function Lead() {
  const { data } = useQuery({ ...gapQuestion(useView()), select: (answers) => gapSentence(toGaps(answers)) })
  return data ?? t('How does each age cohort reach us, and how does the mix move?')
}
