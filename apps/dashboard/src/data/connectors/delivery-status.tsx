import { count } from '../../format/number.ts'
import { counted, t } from '../../words/t.ts'
import styles from '../data-table.module.css'
import type { ListedConnector } from './connectors-query.ts'

/** Whether deliveries come, and whether any of them needs a person. */
export function DeliveryStatus({
  connector: { webhook, activity },
}: {
  connector: Pick<ListedConnector, 'webhook' | 'activity'>
}) {
  const { deliveriesLastDay, deliveriesWaiting, deliveriesGivenUp, lastDeliveryAt } = activity
  if (deliveriesGivenUp > 0)
    return (
      <span className={styles.late}>
        {counted(deliveriesGivenUp, '{n} could not be taken in', '{n} could not be taken in')}
      </span>
    )
  if (deliveriesWaiting > 0) return counted(deliveriesWaiting, '{n} is being taken in', '{n} are being taken in')
  if (lastDeliveryAt !== null)
    return <span className={styles.good}>{t('{n} in 24 h', { n: count(deliveriesLastDay) })}</span>
  if (webhook === null) return t('files only')
  return webhook.secrets.some(({ isSet }) => isSet) ? t('ready, nothing came yet') : t('not set up')
}
