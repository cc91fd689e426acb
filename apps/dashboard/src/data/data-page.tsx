import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import { PageLink } from '../address/page-link.tsx'
import { useAddress } from '../address/use-address.ts'
import { type DataStatus, dataStatusQuestion } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { t } from '../words/t.ts'
import { ConnectorsCard } from './connectors/connectors-card.tsx'
import { connectedQuestion } from './connectors/connectors-query.ts'
import styles from './data-page.module.css'
import { ImportsCard } from './run/imports-card.tsx'
import { importsQuestion } from './run/run-query.ts'
import { SourcesCard } from './sources/sources-card.tsx'
import { sourcesQuestion } from './sources/sources-query.ts'
import { type Step, stepNamed } from './wizard/steps.ts'
import { Wizard } from './wizard/wizard.tsx'

/** Where the contacts come from, how fresh they are, and the way in for more. */
export default function DataPage() {
  return <WithStatus title={t('Data')}>{(status) => <Data status={status} />}</WithStatus>
}

/** How many rows the sources take is not known before, so what stands below them comes after them. */
function Data({ status }: { status: DataStatus }) {
  const { search } = useAddress()
  const { data } = useQuery(dataStatusQuestion)
  const mayImport = data?.viewer.scopes.includes('ingest') ?? false
  const areSourcesThere = !useQuery(sourcesQuestion).isPending
  const areConnectorsThere = !useQuery(connectedQuestion).isPending
  usePrefetchQuery(importsQuestion)
  const step = stepNamed(search.step)
  if (step !== null && mayImport) return <Importing status={status} step={step} />
  return (
    <Page
      title={t('Data')}
      lead={t('Where the contacts come from, how fresh they are, and the way in for more.')}
      status={status}
      actions={mayImport && <ImportLink />}
    >
      <SourcesCard mayImport={mayImport} />
      {areSourcesThere && <ConnectorsCard />}
      {areSourcesThere && areConnectorsThere && <ImportsCard />}
    </Page>
  )
}

function ImportLink() {
  return (
    <PageLink to="/data" search={{ step: 'upload' }} className={styles.action}>
      {t('Import a file')}
    </PageLink>
  )
}

function Importing({ status, step }: { status: DataStatus; step: Step }) {
  const back = (
    <PageLink to="/data" className={styles.link}>
      {t('Leave without importing')}
    </PageLink>
  )
  return (
    <Page title={t('Import a file')} status={status} actions={back}>
      <Wizard step={step} timeZone={status.timeZone} />
    </Page>
  )
}
