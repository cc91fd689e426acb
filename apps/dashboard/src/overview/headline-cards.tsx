import { useQuery } from '@tanstack/react-query'
import { Mark } from '../behind/mark.tsx'
import type { Filter } from '../filters/filter.ts'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { useView } from '../report/report.ts'
import { t } from '../words/t.ts'
import type { Change } from './change.ts'
import styles from './headline-cards.module.css'
import { type Headline, toHeadlines } from './headlines.ts'
import { headlinesQuestion } from './kpi-query.ts'
import { overContacted, overContactedQuestion } from './over-contacted.ts'

/** The figures that leadership reads first, each with its base and how it moved. */
export function HeadlineCards() {
  const view = useView()
  const report = useQuery({ ...headlinesQuestion(view), select: toHeadlines })
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  const before = beforeText(view.filter)
  return (
    <section className={styles.headlines} aria-label={t('Headline figures')} aria-busy={report.isFetching}>
      <ul className={styles.cards}>
        {report.data
          ? report.data.map((headline) => <Card key={headline.label} headline={headline} before={before} />)
          : ['a', 'b', 'c', 'd'].map((place) => <Waiting key={place} />)}
        <OverContacted filter={view.filter} />
      </ul>
    </section>
  )
}

/** Counted over days of its own, so it is asked on its own: the others do not wait for it, nor fail with it. */
function OverContacted({ filter }: { filter: Filter }) {
  const report = useQuery(overContactedQuestion(filter))
  if (report.isError) return null
  return report.data ? <Card headline={overContacted(report.data, filter)} before="" /> : <Waiting />
}

function Waiting() {
  return (
    <li className={styles.card}>
      <Skeleton lines={3} label={t('headline figures')} />
    </li>
  )
}

function Card({ headline, before }: { headline: Headline; before: string }) {
  const { label, figure, base, change, behind } = headline
  return (
    <li className={styles.card}>
      <h2 className={styles.label}>{label}</h2>
      <p className={styles.figure}>
        <Mark behind={behind}>{figure}</Mark>
      </p>
      <p className={styles.base}>{base}</p>
      {change && <ChangeLine change={change} before={headline.before ?? before} />}
    </li>
  )
}

function beforeText({ comparison }: Filter): string {
  if (comparison === 'year') return t('on a year before')
  return comparison === 'prev' ? t('on the period before') : t('on the days compared')
}

const ARROWS = { UP: '▲', DOWN: '▼', NONE: '' } as const

function ChangeLine({ change: { direction, tone, text }, before }: { change: Change; before: string }) {
  return (
    <p className={styles.change} data-tone={tone}>
      {direction !== 'NONE' && (
        <span aria-hidden="true" className={styles.arrow}>
          {ARROWS[direction]}
        </span>
      )}
      {movedText(direction, text)} <span className={styles.before}>{before}</span>
    </p>
  )
}

function movedText(direction: Change['direction'], size: string): string {
  if (direction === 'NONE') return size
  return direction === 'UP' ? t('up {size}', { size }) : t('down {size}', { size })
}
