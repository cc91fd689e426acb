import { useQuery } from '@tanstack/react-query'
import { rateOf } from '../aggregate/rate.ts'
import { measured } from '../aggregate/rows.ts'
import { EmailPanel } from '../overview/email-panel.tsx'
import { useView } from '../report/report.ts'
import { ReportPage, Wide } from '../report/report-page.tsx'
import { t } from '../words/t.ts'
import { emailLead } from './email-lead.ts'
import { unwantedQuestion } from './email-lead-query.ts'
import { MailKindsPanel } from './kinds-panel.tsx'
import { EmailsPerCustomerPanel } from './per-customer-panel.tsx'
import { UnwantedPanel } from './senders-panel.tsx'

/** How heavy is the inbox, and how much of it is spam or graymail? */
export default function EmailPage() {
  return (
    <ReportPage title={t('Email load')} lead={<Lead />}>
      <Wide>
        <EmailPanel />
      </Wide>
      <Wide>
        <MailKindsPanel />
      </Wide>
      <EmailsPerCustomerPanel />
      <UnwantedPanel />
    </ReportPage>
  )
}

function Lead() {
  const { data } = useQuery({
    ...unwantedQuestion(useView()),
    select: ({ now, before }) =>
      emailLead(
        rateOf(measured(now.rows[0], 'SPAM_AND_GRAYMAIL_SHARE')),
        rateOf(measured(before?.rows[0], 'SPAM_AND_GRAYMAIL_SHARE')),
      ),
  })
  return data ?? t('How heavy is the inbox, and how much of it is spam or graymail?')
}
