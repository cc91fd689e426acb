import { useQuery } from '@tanstack/react-query'
import { Card } from '../../panel/card.tsx'
import { PanelError } from '../../panel/panel-error.tsx'
import { Skeleton } from '../../panel/skeleton.tsx'
import { counted, t } from '../../words/t.ts'
import { RejectedTable } from './rejected-table.tsx'
import styles from './run.module.css'
import { type Run, rejectionsQuestion } from './run-query.ts'

/** The rows that were not taken, to be mended in the file and sent again. */
export function RejectionsCard({ run }: { run: Run }) {
  const report = useQuery(rejectionsQuestion(run))
  const rejections = report.data?.importRun?.rejections ?? []
  const title = counted(run.rejected, '{n} row was refused', '{n} rows were refused')
  return (
    <Card
      title={title}
      subtitle={t('Mend them in the file and import it again: what is known already stays as it is.')}
    >
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={4} label={title} />}
      {rejections.length > 0 && <RejectedTable rejections={rejections} />}
      <p className={styles.row}>
        {rejections.length > 0 && rejections.length < run.rejected && (
          <span className={styles.note}>{t('The first {n} are shown.', { n: rejections.length })}</span>
        )}
        {run.rejectedFileUrl && (
          <a href={run.rejectedFileUrl} download>
            {t('Download all as rejected.csv')}
          </a>
        )}
      </p>
    </Card>
  )
}
