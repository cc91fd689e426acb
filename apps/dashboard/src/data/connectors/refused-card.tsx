import { useQuery } from '@tanstack/react-query'
import { Card } from '../../panel/card.tsx'
import { PanelError } from '../../panel/panel-error.tsx'
import { Skeleton } from '../../panel/skeleton.tsx'
import { counted, t } from '../../words/t.ts'
import styles from '../data-table.module.css'
import { RejectedTable } from '../run/rejected-table.tsx'
import { connectorRejectionsQuestion } from './connectors-query.ts'

/** What the connector could not take, alike ones together. */
export function RefusedCard({ name, rejected }: { name: string; rejected: number }) {
  const report = useQuery(connectorRejectionsQuestion(name))
  const rejections = report.data?.connector?.rejections ?? []
  return (
    <Card
      title={counted(rejected, '{n} record was refused', '{n} records were refused')}
      subtitle={t('Nothing else is affected by them. Those refused for the same thing stand together.')}
    >
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={4} label={t('what was refused')} />}
      {rejections.length > 0 && <RejectedTable rejections={rejections} />}
      {rejections.length > 0 && rejections.length < rejected && (
        <p className={styles.note}>{t('The newest {n} are shown.', { n: rejections.length })}</p>
      )}
    </Card>
  )
}
