import { useQuery } from '@tanstack/react-query'
import { PageLink } from '../address/page-link.tsx'
import { type Filter, searchOf } from '../filters/filter.ts'
import type { Period } from '../filters/period.ts'
import { periodText } from '../filters/period.ts'
import { MetricDefinitions } from '../panel/metric-definitions.ts'
import { Panel } from '../panel/panel.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import { clearestOf, type Pair, toPairs } from './changes.ts'
import styles from './changes-panel.module.css'
import { changesQuestion } from './changes-query.ts'
import { changesTable, changeText, PAGE_OF } from './changes-text.ts'

/** What is clearly different from the period before? Nothing is asked where none is compared with. */
export default function ChangesPanel() {
  const { previous } = useView()
  return previous && <Changes earlier={previous} />
}

function Changes({ earlier }: { earlier: Period }) {
  const view = useView()
  const report = useQuery({ ...changesQuestion(view, earlier), select: toPairs })
  return (
    <Panel
      name="what-changed"
      title={t('What changed')}
      subtitle={t('The surest changes against {period}.', { period: periodText(earlier) })}
      definition={<MetricDefinitions measures={['UNANSWERED_RATE', 'CHANNEL_SHARE', 'SPAM_SHARE']} />}
      report={report}
      finding={() => null}
      table={(pairs) => changesTable(pairs, view.filter.direction)}
      empty={<p>{t('There is too little in one of the two periods to compare them.')}</p>}
      note={t('Told only where the 95% interval of the change excludes 0 and both periods have 30 cases or more.')}
    >
      {(pairs) => <Sentences pairs={clearestOf(pairs)} filter={view.filter} />}
    </Panel>
  )
}

function Sentences({ pairs, filter }: { pairs: readonly Pair[]; filter: Filter }) {
  if (pairs.length === 0) return <p>{t('No clear change against the period before.')}</p>
  return (
    <ul className={styles.changes}>
      {pairs.map((pair) => (
        <li key={pair.topic.kind}>
          <PageLink to={PAGE_OF[pair.topic.kind]} search={searchOf(filter)} className={styles.change}>
            {changeText(pair)}
          </PageLink>
        </li>
      ))}
    </ul>
  )
}
