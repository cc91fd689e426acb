import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { PageLink } from '../address/page-link.tsx'
import { type DataStatus, dataStatusQuestion } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import { ActivityCard } from './connectors/activity-card.tsx'
import { type Connector, connectorQuestion } from './connectors/connectors-query.ts'
import { FilesCard } from './connectors/files-card.tsx'
import { RefusedCard } from './connectors/refused-card.tsx'
import { WebhookCard } from './connectors/webhook-card.tsx'
import { sourcesQuestion } from './sources/sources-query.ts'

/** One connector: what has come through it, what it refused, and how its system is connected. */
export default function ConnectorPage() {
  return <WithStatus title={t('Connector')}>{(status) => <Followed status={status} />}</WithStatus>
}

function Followed({ status }: { status: DataStatus }) {
  const { name = '' } = useParams()
  const report = useQuery(connectorQuestion(name))
  const connector = report.data?.connector
  return (
    <Page title={name} lead={<PageLink to="/data">{t('Sources and imports')}</PageLink>} status={status}>
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={8} label={t('the connector')} />}
      {connector === null && <p>{t('There is no such connector.')}</p>}
      {connector && <Told connector={connector} timeZone={status.timeZone} />}
    </Page>
  )
}

function Told({ connector, timeZone }: { connector: Connector; timeZone: string }) {
  const { data } = useQuery(dataStatusQuestion)
  const sources = useQuery(sourcesQuestion)
  const scopes = data?.viewer.scopes ?? []
  const [mayImport, maySeePeople] = [scopes.includes('ingest'), scopes.includes('pii:read')]
  const { name, describes, webhook, activity } = connector
  if (sources.isPending) return <Skeleton lines={8} label={t('the connector')} />
  const source = sources.data?.dataStatus.sources.find((each) => each.source === name)
  return (
    <>
      <p>{describes}</p>
      <ActivityCard connector={connector} source={source} timeZone={timeZone} />
      {activity.rejected > 0 && mayImport && maySeePeople && <RefusedCard name={name} rejected={activity.rejected} />}
      {webhook && <WebhookCard webhook={webhook} />}
      <FilesCard connector={connector} mayImport={mayImport} />
    </>
  )
}
