import { CHANNEL_LABELS } from '@wavelength/core'
import { PageLink } from '../address/page-link.tsx'
import { span } from '../format/duration.ts'
import { momentText } from '../format/time.ts'
import { allOf } from '../words/lists.ts'
import { counted, t, word } from '../words/t.ts'
import type { DataStatus } from './data-status.ts'
import styles from './notices.module.css'

/** What a reader must know before believing a number: it is made up, or part of it is late. */
export function Notices({ status }: { status: DataStatus }) {
  const late = status.sources.filter(({ isLate }) => isLate)
  return (
    <div className={styles.notices}>
      {status.sampleCustomers > 0 && <SampleRibbon customers={status.sampleCustomers} />}
      {late.length > 0 && (
        <p className={styles.notice} data-kind="late">
          {late[0] && late.length === 1 ? (
            <OneLate late={late[0]} timeZone={status.timeZone} />
          ) : (
            <SomeLate all={late} />
          )}
        </p>
      )}
    </div>
  )
}

type Source = DataStatus['sources'][number]

function OneLate({ late, timeZone }: { late: Source; timeZone: string }) {
  const { source, lastEventAt, lagSeconds } = late
  return (
    <>
      <strong>{t('{source} is late.', { source })}</strong>{' '}
      {t('Its last event is from {moment} ({age} ago); what came since by {channels} is not complete.', {
        moment: momentText(lastEventAt, timeZone),
        age: span(lagSeconds),
        channels: channelsOf([late]),
      })}
    </>
  )
}

/** One notice, however many there are: the page is what the reader came for. */
function SomeLate({ all }: { all: readonly Source[] }) {
  return (
    <>
      <strong>{t('{sources} are late.', { sources: allOf(all.map(({ source }) => source)) })}</strong>{' '}
      {t('What came since by {channels} is not complete.', { channels: channelsOf(all) })}{' '}
      <PageLink to="/data">{t('Since when')}</PageLink>
    </>
  )
}

function channelsOf(sources: readonly Source[]): string {
  const channels = new Set(sources.flatMap((source) => source.channels))
  return [...channels].map((channel) => word(CHANNEL_LABELS[channel])).join(', ')
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
