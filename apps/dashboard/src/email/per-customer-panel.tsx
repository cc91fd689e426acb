import { useQuery } from '@tanstack/react-query'
import { AGE_BAND_LABELS } from '@wavelength/core'
import { useOption } from '../address/use-option.ts'
import { BarRows } from '../charts/bar-rows.tsx'
import { QUOTED } from '../overview/email-series.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t, word } from '../words/t.ts'
import { emailsPerCustomerQuestion } from './per-customer-query.ts'
import {
  type AgePerDay,
  ageBehind,
  emailsText,
  perDayFinding,
  perDayOf,
  perDayTable,
  perDayText,
  toAgesPerDay,
} from './per-customer-series.ts'

/** How much of a customer's inbox is us? */
export function EmailsPerCustomerPanel() {
  const view = useView()
  const [quoted] = useOption('quoted', ['on', 'off'])
  const report = useQuery({
    ...emailsPerCustomerQuestion(view),
    select: ({ byAge, overall }) => ({ ages: toAgesPerDay(byAge), overall: perDayOf(overall.rows[0]) }),
  })
  return (
    <Panel
      name="emails-per-customer"
      title={t('Emails from us per customer per day')}
      subtitle={t('Customers who got at least one email from us in the period, by age on the day of the email.')}
      definition={<MetricDefinitions measures={['EMAILS_PER_CUSTOMER_PER_DAY', 'EMAILS']} />}
      report={report}
      finding={({ overall }) => perDayFinding(overall, quoted === 'on')}
      table={({ ages }) => perDayTable(ages)}
      note={quoted === 'on' && <QuotedNote />}
    >
      {({ ages }) => <PerCustomerBars ages={ages} />}
    </Panel>
  )
}

function QuotedNote() {
  return (
    <p>
      {t('Radicati Group, quoted: a corporate mailbox takes {n} emails a day from all senders.', {
        n: QUOTED.emailsPerDay,
      })}
    </p>
  )
}

function PerCustomerBars({ ages }: { ages: readonly AgePerDay[] }) {
  return (
    <BarRows
      caption={t('Emails from us per customer per day, by age')}
      head={t('Age')}
      barHead={t('Emails per customer per day')}
      figureHeads={[t('Per day'), t('Emails')]}
      rows={ages.map((age) => ({
        key: age.ageBand,
        label: word(AGE_BAND_LABELS[age.ageBand]),
        family: 'EMAIL',
        value: age.value,
        isFew: age.kind === 'FEW',
        figures: [{ text: perDayText(age) }, { text: emailsText(age), behind: ageBehind(age) }],
      }))}
    />
  )
}
