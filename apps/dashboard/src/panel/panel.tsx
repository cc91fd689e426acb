import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { useIsPrinting } from '../print/printing.ts'
import { EmptyHere } from '../report/empty-here.tsx'
import { t } from '../words/t.ts'
import { Counted } from './counted.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './panel.module.css'
import { PanelActions } from './panel-actions.tsx'
import { PanelError } from './panel-error.tsx'
import { PanelTable } from './panel-table.tsx'
import { Skeleton } from './skeleton.tsx'
import { StaleNote } from './stale-note.tsx'
import type { Table } from './table.ts'
import { useArriveHere } from './use-arrive-here.ts'
import { usePanelView } from './use-panel-view.ts'
import { type PanelView, ViewToggle } from './view-toggle.tsx'

interface PanelProps<Series> {
  /** Names the panel in addresses and the files that are saved from it: lower case, with hyphens. */
  readonly name: string
  /** What the panel is about; gives way to the finding when the data has one. */
  readonly title: string
  readonly subtitle: string
  /** How it is counted. */
  readonly definition: ReactNode
  readonly report: UseQueryResult<Series>
  readonly finding: (series: Series) => string | null
  readonly table: (series: Series) => Table
  /** Shown when there are no rows; why the filter leaves none, unless told. */
  readonly empty?: ReactNode
  readonly note?: ReactNode
  readonly controls?: ReactNode
  readonly children: (series: Series) => ReactNode
}

/** One question, its answer as a chart or a table, and every state in between. */
export function Panel<Series>(props: PanelProps<Series>) {
  const { name, title, subtitle, definition, report, note, controls } = props
  const [view, setView] = usePanelView(name)
  const isPrinting = useIsPrinting()
  const place = useArriveHere<HTMLElement>(name)
  const headingId = useId()
  const series = report.data
  const table = series === undefined ? null : props.table(series)
  const rows = table !== null && table.rows.length > 0 ? table : null
  const finding = series !== undefined && rows ? props.finding(series) : null
  return (
    <section ref={place} id={name} className={styles.panel} aria-labelledby={headingId} aria-busy={report.isFetching}>
      {report.isFetching && series !== undefined && <div className={styles.refreshing} />}
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 id={headingId}>{finding ?? title}</h2>
          <p className={styles.subtitle}>{subtitle}</p>
        </div>
        {!isPrinting && (
          <div className={styles.tools}>
            {controls}
            <ViewToggle view={view} onView={setView} topic={title} />
          </div>
        )}
      </header>
      {report.isError && series !== undefined && <StaleNote report={report} />}
      <figure className={styles.body} aria-labelledby={headingId}>
        <Body {...props} view={view} series={series} rows={rows} />
        {isPrinting && view === 'chart' && rows && <PanelTable table={rows} />}
      </figure>
      <footer className={styles.foot}>
        <div className={styles.note}>{rows && note}</div>
        {!isPrinting && <PanelActions name={name} title={title} definition={definition} table={rows} panel={place} />}
      </footer>
      <Counted topic={title}>{definition}</Counted>
    </section>
  )
}

interface BodyProps<Series> extends PanelProps<Series> {
  readonly view: PanelView
  readonly series: Series | undefined
  readonly rows: Table | null
}

function Body<Series>({ report, title, view, empty, series, rows, children }: BodyProps<Series>) {
  const retry = () => void report.refetch()
  if (series === undefined)
    return report.isError ? <PanelError error={report.error} retry={retry} /> : <Skeleton lines={8} label={title} />
  if (rows === null) return empty ?? <EmptyHere />
  if (view === 'table') return <PanelTable table={rows} />
  return (
    <ErrorBoundary fallback={(again) => <PanelError error={null} retry={() => [again(), retry()]} />}>
      {children(series)}
      <p className="visually-hidden">{t('The table shows the same numbers.')}</p>
    </ErrorBoundary>
  )
}
