import { CHANNEL_LABELS } from '@wavelength/core'
import { PageLink } from '../address/page-link.tsx'
import { span } from '../format/duration.ts'
import { momentText } from '../format/time.ts'
import { counted, t, word } from '../words/t.ts'
import type { DataStatus } from './data-status.ts'
import styles from './notices.module.css'

/** What a reader must know before believing a number: it is made up, or part of it is late. */
export function Notices({ status }: { status: DataStatus }) {
  const late = status.sources.filter(({ isLate }) => isLate)
  return (
    <div className={styles.notices}>
      {status.sampleCustomers > 0 && <SampleRibbon customers={status.sampleCustomers} />}
      {late.map(({ source, lastEventAt, lagSeconds, channels }) => (
        <p key={source} className={styles.notice} data-kind="late">
          <strong>{t('{source} is late.', { source })}</strong>{' '}
          {t('Its last event is from {moment} ({age} ago); what came since by {channels} is not complete.', {
            moment: momentText(lastEventAt, status.timeZone),
            age: span(lagSeconds),
            channels: channels.map((channel) => word(CHANNEL_LABELS[channel])).join(', '),
          })}
        </p>
      ))}
    </div>
  )
}

function SampleRibbon({ customers }: { customers: number }) {
  return (
    <p className={styles.notice} data-kind="sample">
      <strong>{t('Sample data.')}</strong>{' '}
      {counted(customers, '{n} customer is made up.', '{n} customers are made up.')}{' '}
      <PageLink to="/welcome">{t('Remove them, or bring your own data')}</PageLink>
    </p>
  )
}
