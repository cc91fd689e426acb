import { useQuery } from '@tanstack/react-query'
import { count } from '../format/number.ts'
import { momentText } from '../format/time.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { Card } from '../panel/card.tsx'
import { PanelError } from '../panel/panel-error.tsx'
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
      subtitle={usage ? t('Since {moment}, by everybody.', { moment: momentText(usage.since, timeZone) }) : NOT_YET}
    >
      {report.isError ? (
        <PanelError error={report.error} retry={() => void report.refetch()} />
      ) : (
        <Figures usage={usage} />
      )}
    </Card>
  )
}

type Told = ResultOf<typeof USAGE>['usage']

/** Every figure has its place from the beginning, so that nothing moves when they are told. */
function Figures({ usage }: { usage: Told | undefined }) {
  return (
    <dl className={styles.figures} aria-busy={usage === undefined}>
      <Figure name={t('Calls')} value={usage && count(usage.calls)} />
      <Figure name={t('95 of 100 answered within')} value={usage && answeredWithin(usage)} />
      <Figure
        name={t('Cost left this minute')}
        value={usage && t('{some} of {all}', { some: usage.costRemaining, all: usage.costPerMinute })}
      />
      <Figure name={t('Errors')} value={usage && errorsText(usage)} />
    </dl>
  )
}

function answeredWithin({ p95Milliseconds }: Told): string {
  return p95Milliseconds === null ? '–' : t('{n} ms', { n: Math.round(p95Milliseconds) })
}

function errorsText({ errors }: Told): string {
  return errors.map(({ code, answers }) => `${code} ${count(answers)}`).join(', ') || t('none')
}

const NOT_YET = '…'

function Figure({ name, value }: { name: string; value: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? NOT_YET}</dd>
    </div>
  )
}
