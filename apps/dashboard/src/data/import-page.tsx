import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { PageLink } from '../address/page-link.tsx'
import { useAddress } from '../address/use-address.ts'
import { momentText } from '../format/time.ts'
import { type DataStatus, dataStatusQuestion } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { Card } from '../panel/card.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import { RejectionsCard } from './run/rejections-card.tsx'
import styles from './run/run.module.css'
import { RunFigures } from './run/run-figures.tsx'
import { isGoing, type Run } from './run/run-query.ts'
import { RunStatus } from './run/run-status.tsx'
import { spokenRun } from './run/run-words.ts'
import { SlowStatus } from './run/slow-status.tsx'
import { UndoCard } from './run/undo-card.tsx'
import { UndoneCard } from './run/undone-card.tsx'
import { useRun } from './run/use-run.ts'
import { StepCard } from './wizard/step-card.tsx'
import { StepList } from './wizard/step-list.tsx'

/** One import: how far it is, what was refused, and the way back. */
export default function ImportPage() {
  return <WithStatus title={t('Import')}>{(status) => <Followed status={status} />}</WithStatus>
}

function Followed({ status }: { status: DataStatus }) {
  const { id = '' } = useParams()
  const { search } = useAddress()
  const report = useRun(id)
  const run = report.data?.importRun
  return (
    <Page
      title={run?.fileName ?? t('Import')}
      lead={<PageLink to="/data">{t('Sources and imports')}</PageLink>}
      status={status}
    >
      {search.step === 'import' && run && <StepList current="import" hasMapping={run.connector === 'csv'} />}
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={8} label={t('the import')} />}
      {run === null && <p>{t('There is no such import.')}</p>}
      {run && <Told run={run} timeZone={status.timeZone} />}
    </Page>
  )
}

function Told({ run, timeZone }: { run: Run; timeZone: string }) {
  const { data } = useQuery(dataStatusQuestion)
  const scopes = data?.viewer.scopes ?? []
  const [mayImport, maySeePeople] = [scopes.includes('ingest'), scopes.includes('pii:read')]
  return (
    <>
      <HowFar run={run} timeZone={timeZone} />
      {run.undone && <UndoneCard undone={run.undone} isGoing={run.status === 'UNDOING'} />}
      {run.rejected > 0 && mayImport && maySeePeople && <RejectionsCard run={run} />}
      {run.undoable && mayImport && <UndoCard run={run} />}
    </>
  )
}

function HowFar({ run, timeZone }: { run: Run; timeZone: string }) {
  const { search } = useAddress()
  const Shown = search.step === 'import' ? StepCard : Card
  return (
    <Shown title={isGoing(run) ? t('How far it is') : t('What it brought')}>
      <RunStatus run={run} />
      <SlowStatus text={spokenRun(run)} />
      {isGoing(run) && <p className={styles.note}>{t('Leaving this page does not stop it.')}</p>}
      {run.error && (
        <p role="alert" className={styles.error}>
          {run.error}
        </p>
      )}
      <RunFigures run={run} />
      <dl className={styles.facts}>
        <Fact name={t('Kind of file')} value={run.connector} />
        <Fact name={t('Started')} value={momentText(run.startedAt, timeZone)} />
        {run.finishedAt && <Fact name={t('Ended')} value={momentText(run.finishedAt, timeZone)} />}
      </dl>
    </Shown>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
