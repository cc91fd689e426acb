import { useQuery } from '@tanstack/react-query'
import { count } from '../format/number.ts'
import { momentText } from '../format/time.ts'
import { graphql } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { Card } from '../panel/card.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import styles from './developers-page.module.css'

const USAGE = graphql(`
  query Usage {
    usage { since calls p95Milliseconds costRemaining costPerMinute errors { code answers } }
  }
`)

/** What this server was asked today. */
export function UsageCard({ timeZone }: { timeZone: string }) {
  const report = useQuery(question(USAGE, {}))
  const usage = report.data?.usage
  return (
    <Card
      title={t('Usage')}
      subtitle={usage ? t('Since {moment}, by everybody.', { moment: momentText(usage.since, timeZone) }) : ''}
    >
      {report.isError && <PanelError error={report.error} retry={() => void report.refetch()} />}
      {report.isPending && <Skeleton lines={3} label={t('the usage')} />}
      {usage && (
        <dl className={styles.figures}>
          <Figure name={t('Calls')} value={count(usage.calls)} />
          <Figure
            name={t('95 of 100 answered within')}
            value={usage.p95Milliseconds === null ? '–' : t('{n} ms', { n: Math.round(usage.p95Milliseconds) })}
          />
          <Figure
            name={t('Cost left this minute')}
            value={t('{some} of {all}', { some: usage.costRemaining, all: usage.costPerMinute })}
          />
          <Figure
            name={t('Errors')}
            value={usage.errors.map(({ code, answers }) => `${code} ${count(answers)}`).join(', ') || t('none')}
          />
        </dl>
      )}
    </Card>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
