import { useQuery } from '@tanstack/react-query'
import type { Filter } from '../filters/filter.ts'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import type { Change } from './change.ts'
import styles from './headline-cards.module.css'
import { type Headline, toHeadlines } from './headlines.ts'
import { headlinesQuestion } from './kpi-query.ts'

/** The four figures that leadership reads first, each with its base and how it moved. */
export function HeadlineCards() {
  const view = useView()
  const report = useQuery(headlinesQuestion(view))
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  const headlines = report.data && toHeadlines(report.data, view.status.customers)
  const before = beforeText(view.filter)
  return (
    <section aria-label="Headline figures" aria-busy={report.isFetching}>
      <ul className={styles.cards}>
        {headlines
          ? headlines.map((headline) => <Card key={headline.label} headline={headline} before={before} />)
          : ['a', 'b', 'c', 'd'].map((place) => (
              <li key={place} className={styles.card}>
                <Skeleton lines={3} label="headline figures" />
              </li>
            ))}
      </ul>
    </section>
  )
}

function Card({ headline: { label, figure, base, change }, before }: { headline: Headline; before: string }) {
  return (
    <li className={styles.card}>
      <h2 className={styles.label}>{label}</h2>
      <p className={styles.figure}>{figure}</p>
      <p className={styles.base}>{base}</p>
      {change && <ChangeLine change={change} before={before} />}
    </li>
  )
}

function beforeText({ comparison }: Filter): string {
  if (comparison === 'year') return t('on a year before')
  return comparison === 'prev' ? t('on the period before') : t('on the days compared')
}

const ARROWS = { UP: '▲', DOWN: '▼', NONE: '' } as const
const WORDS = { UP: 'up ', DOWN: 'down ', NONE: '' } as const

function ChangeLine({ change: { direction, tone, text }, before }: { change: Change; before: string }) {
  return (
    <p className={styles.change} data-tone={tone}>
      {direction !== 'NONE' && (
        <span aria-hidden="true" className={styles.arrow}>
          {ARROWS[direction]}
        </span>
      )}
      {WORDS[direction]}
      {text} <span className={styles.before}>{before}</span>
    </p>
  )
}
