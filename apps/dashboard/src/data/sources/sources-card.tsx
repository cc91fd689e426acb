import { useQuery } from '@tanstack/react-query'
import { CHANNEL_LABELS } from '@wavelength/core'
import { PageLink } from '../../address/page-link.tsx'
import { span } from '../../format/duration.ts'
import { count } from '../../format/number.ts'
import { momentText } from '../../format/time.ts'
import { Card } from '../../panel/card.tsx'
import { PanelError } from '../../panel/panel-error.tsx'
import { ScrollArea } from '../../panel/scroll-area.tsx'
import { Skeleton } from '../../panel/skeleton.tsx'
import { t, word } from '../../words/t.ts'
import page from '../data-page.module.css'
import styles from '../data-table.module.css'
import { affectedPages } from './affected-pages.ts'
import { NoSources } from './no-sources.tsx'
import { rhythmWords } from './rhythm-words.ts'
import { type Source, sourcesQuestion } from './sources-query.ts'

/** Who reports, how lately, and what suffers where one is late. */
export function SourcesCard({ mayImport }: { mayImport: boolean }) {
  const report = useQuery(sourcesQuestion)
  const { sources = [], timeZone = 'UTC' } = report.data?.dataStatus ?? {}
  return (
    <Card
      title={t('Sources')}
      subtitle={t('Each system that reports, and whether it does so as often as it should.')}
      tools={sources.length > 0 && <RhythmLink />}
    >
      {report.isError && !report.data && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={4} label={t('the sources')} />}
      {report.data && sources.length === 0 && <NoSources mayImport={mayImport} />}
      {sources.length > 0 && <SourceTable sources={sources} timeZone={timeZone} />}
    </Card>
  )
}

function RhythmLink() {
  return (
    <PageLink to="/settings" className={page.link}>
      {t('Set how often each delivers')}
    </PageLink>
  )
}

function SourceTable({ sources, timeZone }: { sources: readonly Source[]; timeZone: string }) {
  return (
    <ScrollArea label={t('Table of the sources')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('Sources')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Source')}</th>
            <th scope="col">{t('Status')}</th>
            <th scope="col">{t('Last contact')}</th>
            <th scope="col">{t('Expected')}</th>
            <th scope="col" data-number>
              {t('Last 24 h')}
            </th>
            <th scope="col" data-number>
              {t('In all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.source} source={source} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function SourceRow({ source, timeZone }: { source: Source; timeZone: string }) {
  const { lastEventAt, lagSeconds, expectedEverySeconds, isRhythmSet, contactsLastDay, contacts } = source
  return (
    <tr>
      <th scope="row">
        {source.source}
        <span className={styles.note}>
          {source.channels.map((channel) => word(CHANNEL_LABELS[channel])).join(', ')}
        </span>
      </th>
      <td className={styles.cell} data-label={t('Status')}>
        <Status source={source} />
      </td>
      <td className={styles.moment} data-label={t('Last contact')}>
        {momentText(lastEventAt, timeZone)}
        <span className={styles.note}>{t('{age} ago', { age: span(lagSeconds) })}</span>
      </td>
      <td className={styles.moment} data-label={t('Expected')}>
        {rhythmWords(expectedEverySeconds)}
        {expectedEverySeconds !== null && (
          <span className={styles.note}>{isRhythmSet ? t('as set') : t('as usual')}</span>
        )}
      </td>
      <td data-number data-label={t('Last 24 h')}>
        {count(contactsLastDay)}
      </td>
      <td data-number data-label={t('In all')}>
        {count(contacts)}
      </td>
    </tr>
  )
}

function Status({ source: { isLate, expectedEverySeconds, channels } }: { source: Source }) {
  if (!isLate)
    return expectedEverySeconds === null ? t('not judged') : <span className={styles.good}>{t('on time')}</span>
  return (
    <>
      <span className={styles.late}>{t('LATE')}</span>
      <span className={styles.note}>
        {t('Not complete:')}{' '}
        {affectedPages(channels).map(({ path, label }, at) => (
          <span key={path}>
            {at > 0 && ', '}
            <PageLink to={path}>{label}</PageLink>
          </span>
        ))}
      </span>
    </>
  )
}
