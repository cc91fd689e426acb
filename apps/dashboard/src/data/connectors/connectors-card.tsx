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
import list from './connectors.module.css'
import { connectedQuestion, isConnected, type ListedConnector } from './connectors-query.ts'
import { DeliveryStatus } from './delivery-status.tsx'

/** The systems that are connected, and those that can be. */
export function ConnectorsCard() {
  const report = useQuery(connectedQuestion)
  const connectors = report.data?.connectors ?? []
  const connected = connectors.filter(isConnected)
  return (
    <Card title={t('Connectors')} subtitle={t('What reads the files and takes the deliveries of other systems.')}>
      {report.isError && !report.data && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={3} label={t('the connectors')} />}
      {report.data && connected.length === 0 && <p className={styles.note}>{t('No system is connected yet.')}</p>}
      {connected.length > 0 && (
        <ConnectedTable connectors={connected} timeZone={report.data?.dataStatus.timeZone ?? 'UTC'} />
      )}
      {connectors.length > connected.length && <Others connectors={connectors.filter((each) => !isConnected(each))} />}
    </Card>
  )
}

function ConnectedTable({ connectors, timeZone }: { connectors: readonly ListedConnector[]; timeZone: string }) {
  return (
    <ScrollArea label={t('Table of the connectors')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('Connectors')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Connector')}</th>
            <th scope="col">{t('Deliveries')}</th>
            <th scope="col">{t('Last delivery')}</th>
            <th scope="col">{t('Last import')}</th>
            <th scope="col" data-number>
              {t('Refused')}
            </th>
          </tr>
        </thead>
        <tbody>
          {connectors.map((connector) => (
            <ConnectorRow key={connector.name} connector={connector} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function ConnectorRow({ connector, timeZone }: { connector: ListedConnector; timeZone: string }) {
  const { name, describes, activity } = connector
  const moment = (at: string | null) => (at === null ? t('none') : momentText(at, timeZone))
  return (
    <tr>
      <th scope="row">
        <PageLink to={`/data/connectors/${name}`}>{name}</PageLink>
        <span className={styles.note}>{describes}</span>
      </th>
      <td className={styles.cell} data-label={t('Deliveries')}>
        <DeliveryStatus connector={connector} />
      </td>
      <td className={styles.moment} data-label={t('Last delivery')}>
        {moment(activity.lastDeliveryAt)}
      </td>
      <td className={styles.moment} data-label={t('Last import')}>
        {moment(activity.lastImportAt)}
      </td>
      <td data-number data-label={t('Refused')}>
        {count(activity.rejected)}
      </td>
    </tr>
  )
}

function Others({ connectors }: { connectors: readonly ListedConnector[] }) {
  return (
    <details className={list.others}>
      <summary>{t('Connect another system')}</summary>
      <ul className={list.list}>
        {connectors.map(({ name, describes }) => (
          <li key={name}>
            <PageLink to={`/data/connectors/${name}`}>{name}</PageLink>
            <span className={styles.note}>{describes}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
