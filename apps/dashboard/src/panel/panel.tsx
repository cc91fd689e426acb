import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { saveCsv } from './csv.ts'
import { Definition } from './definition.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './panel.module.css'
import { PanelError } from './panel-error.tsx'
import { PanelTable } from './panel-table.tsx'
import { Skeleton } from './skeleton.tsx'
import type { Table } from './table.ts'
import { type PanelView, ViewToggle } from './view-toggle.tsx'

interface PanelProps<Series> {
  /** Names the file that its rows are saved to. */
  readonly name: string
  /** What the panel is about; gives way to the finding when the data has one. */
  readonly title: string
  readonly subtitle: string
  /** How it is counted. */
  readonly definition: ReactNode
  readonly report: UseQueryResult<Series>
  readonly view: PanelView
  readonly onView: (view: PanelView) => void
  readonly finding: (series: Series) => string | null
  readonly table: (series: Series) => Table
  readonly empty: ReactNode
  readonly note?: ReactNode
  readonly controls?: ReactNode
  readonly children: (series: Series) => ReactNode
}

/** One question, its answer as a chart or a table, and every state in between. */
export function Panel<Series>(props: PanelProps<Series>) {
  const { name, title, subtitle, definition, report, view, onView, controls, note } = props
  const headingId = useId()
  const series = report.data
  const table = series === undefined ? null : props.table(series)
  const hasRows = table !== null && table.rows.length > 0
  const finding = series !== undefined && hasRows ? props.finding(series) : null
  return (
    <section className={styles.panel} aria-labelledby={headingId} aria-busy={report.isFetching}>
      {report.isFetching && series !== undefined && <div className={styles.refreshing} />}
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 id={headingId}>{finding ?? title}</h2>
          <p className={styles.subtitle}>{subtitle}</p>
        </div>
        <div className={styles.tools}>
          {controls}
          <ViewToggle view={view} onView={onView} topic={title} />
        </div>
      </header>
      <figure className={styles.body} aria-labelledby={headingId}>
        <Body {...props} series={series} rows={hasRows ? table : null} />
      </figure>
      <footer className={styles.foot}>
        <div className={styles.note}>{hasRows && note}</div>
        <div className={styles.actions}>
          <Definition topic={title}>{definition}</Definition>
          <button
            type="button"
            className={styles.quiet}
            disabled={!hasRows}
            onClick={() => table && saveCsv(table, name)}
          >
            Download CSV<span className="visually-hidden"> of {title}</span>
          </button>
        </div>
      </footer>
    </section>
  )
}

interface BodyProps<Series> extends PanelProps<Series> {
  readonly series: Series | undefined
  readonly rows: Table | null
}

function Body<Series>({ report, title, view, empty, series, rows, children }: BodyProps<Series>) {
  const retry = () => void report.refetch()
  if (report.isError) return <PanelError error={report.error} retry={retry} />
  if (series === undefined) return <Skeleton lines={8} label={title} />
  if (rows === null) return empty
  if (view === 'table') return <PanelTable table={rows} />
  return (
    <ErrorBoundary fallback={(again) => <PanelError error={null} retry={() => [again(), retry()]} />}>
      {children(series)}
    </ErrorBoundary>
  )
}
