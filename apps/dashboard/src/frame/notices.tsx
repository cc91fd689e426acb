import { CHANNEL_LABELS } from '@wavelength/core'
import { span } from '../format/duration.ts'
import { momentText } from '../format/time.ts'
import { plural } from '../words/t.ts'
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
          <strong>{source} is late.</strong> Its last event is from {momentText(lastEventAt, status.timeZone)} (
          {span(lagSeconds)} ago); what came since by {channels.map((channel) => CHANNEL_LABELS[channel]).join(', ')} is
          not complete.
        </p>
      ))}
    </div>
  )
}

function SampleRibbon({ customers }: { customers: number }) {
  return (
    <p className={styles.notice} data-kind="sample">
      <strong>Sample data.</strong> {plural(customers, 'customer is', 'customers are')} made up. Remove them with{' '}
      <code>npx pnpm wavelength sample remove</code>
    </p>
  )
}
