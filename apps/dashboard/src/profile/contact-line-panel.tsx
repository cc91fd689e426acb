import { useQuery } from '@tanstack/react-query'
import { PanelError } from '../panel/panel-error.tsx'
import { counted, t } from '../words/t.ts'
import styles from './contact-line.module.css'
import { contactLine } from './contact-line.ts'
import { ContactLineChart } from './contact-line-chart.tsx'
import { contactLineQuestion } from './contact-line-query.ts'
import { useNow } from './use-now.ts'

interface ContactLineProps {
  readonly id: string
  readonly timeZone: string
  readonly ourZone: string
}

/** When did we try, when did they, and what went unanswered? */
export function ContactLinePanel({ id, timeZone, ourZone }: ContactLineProps) {
  const report = useQuery(contactLineQuestion(id))
  const now = useNow().getTime()
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  const told = report.data?.customer
  if (!told) return <div className={styles.coming} aria-hidden="true" />
  const contacts = told.interactions.edges.map(({ node }) => node)
  if (contacts.length === 0) return null
  const line = contactLine({ contacts, months: told.contactMonths, timeZone, ourZone, now })
  return (
    <div className={styles.panel}>
      <ContactLineChart line={line} />
      <p className={styles.note}>
        {line.inMonths > 0 &&
          counted(
            line.inMonths,
            '{n} older contact is drawn by month, as a square.',
            '{n} older contacts are drawn by month, as squares.',
          )}{' '}
        {t('The table below has every contact.')}
      </p>
    </div>
  )
}
