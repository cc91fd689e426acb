import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../../address/page-link.tsx'
import { count } from '../../format/number.ts'
import { momentText } from '../../format/time.ts'
import { Card } from '../../panel/card.tsx'
import { PanelError } from '../../panel/panel-error.tsx'
import { ScrollArea } from '../../panel/scroll-area.tsx'
import { Skeleton } from '../../panel/skeleton.tsx'
import { t } from '../../words/t.ts'
import styles from '../data-table.module.css'
import { importsQuestion, isGoing, type Run } from './run-query.ts'
import { RunStatus } from './run-status.tsx'
import { spokenRun } from './run-words.ts'
import { SlowStatus } from './slow-status.tsx'

/** What was imported, newest first; follows what is being imported now. */
export function ImportsCard() {
  const report = useQuery(importsQuestion)
  const { imports = [], timeZone = 'UTC' } = report.data?.dataStatus ?? {}
  return (
    <Card title={t('Imports')} subtitle={t('Newest first. An import goes on when this page is left.')}>
      {report.isError && !report.data && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={4} label={t('the imports')} />}
      {report.data && imports.length === 0 && <p className={styles.note}>{t('Nothing has been imported yet.')}</p>}
      {imports.length > 0 && <ImportTable imports={imports} timeZone={timeZone} />}
      <SlowStatus text={imports.filter(isGoing).map(spokenLine).join('. ')} />
    </Card>
  )
}

function spokenLine(run: Run): string {
  return `${run.fileName}: ${spokenRun(run)}`
}

function ImportTable({ imports, timeZone }: { imports: readonly Run[]; timeZone: string }) {
  return (
    <ScrollArea label={t('Table of the imports')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('Imports')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('File')}</th>
            <th scope="col">{t('Status')}</th>
            <th scope="col">{t('Started')}</th>
            <NumberHead label={t('New contacts')} />
            <NumberHead label={t('Updated')} />
            <NumberHead label={t('Known already')} />
            <NumberHead label={t('Refused')} />
          </tr>
        </thead>
        <tbody>
          {imports.map((run) => (
            <ImportRow key={run.id} run={run} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function NumberHead({ label }: { label: string }) {
  return (
    <th scope="col" data-number>
      {label}
    </th>
  )
}

function ImportRow({ run, timeZone }: { run: Run; timeZone: string }) {
  const { id, connector, fileName, startedAt, stored, merged, duplicates, rejected } = run
  return (
    <tr>
      <th scope="row">
        <PageLink to={`/data/imports/${id}`}>{fileName}</PageLink>
        <span className={styles.note}>{connector}</span>
      </th>
      <td data-label={t('Status')}>
        <RunStatus run={run} />
      </td>
      <td className={styles.moment} data-label={t('Started')}>
        {momentText(startedAt, timeZone)}
      </td>
      <NumberCell label={t('New contacts')} value={stored} />
      <NumberCell label={t('Updated')} value={merged} />
      <NumberCell label={t('Known already')} value={duplicates} />
      <NumberCell label={t('Refused')} value={rejected} />
    </tr>
  )
}

function NumberCell({ label, value }: { label: string; value: number }) {
  return (
    <td data-number data-label={label}>
      {count(value)}
    </td>
  )
}
