import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useId, useMemo } from 'react'
import { useIsPrinting } from '../print/printing.ts'
import { EmptyHere } from '../report/empty-here.tsx'
import { t } from '../words/t.ts'
import { Counted } from './counted.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './panel.module.css'
import { PanelActions } from './panel-actions.tsx'
import { PanelError } from './panel-error.tsx'
import { PanelTable } from './panel-table.tsx'
import { roomFor } from './room.ts'
import { StaleNote } from './stale-note.tsx'
import type { Table } from './table.ts'
import { useArriveHere } from './use-arrive-here.ts'
import { usePanelView } from './use-panel-view.ts'
import { type PanelView, ViewToggle } from './view-toggle.tsx'
import { WaitingPanel } from './waiting-panel.tsx'

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
  /** Its height on a desk, in pixels, where it is short enough for something below it to be seen at once. */
  readonly room?: number
  readonly children: (series: Series) => ReactNode
}

/**
 * One question, its answer as a chart or a table, and every state in between. It is drawn when nothing more urgent waits,
 * so that what was pressed is answered first; an answer that is there from the beginning does not hold up the page.
 */
export function Panel<Series>(props: PanelProps<Series>) {
  const drawn = useDeferredValue<PanelProps<Series> | null>(props, null)
  const waiting = drawn === null || isWaiting(drawn)
  const shown = drawn ?? props
  return useMemo(
    () => (waiting ? <WaitingPanel {...shown} room={shown.room} /> : <Answered {...shown} />),
    [waiting, shown],
  )
}

function isWaiting<Series>({ report }: PanelProps<Series>): boolean {
  return report.data === undefined && !report.isError
}

function Answered<Series>(props: PanelProps<Series>) {
  const { name, title, subtitle, definition, report, note, controls, room } = props
  const [view, setView] = usePanelView(name)
  const shownView = useDeferredValue(view)
  const isPrinting = useIsPrinting()
  const place = useArriveHere<HTMLElement>(name)
  const headingId = useId()
  const { rows, finding } = useMemo(() => said(props), [props])
  const body = useMemo(() => <Body {...props} view={shownView} rows={rows} />, [props, shownView, rows])
  return (
    <section
      ref={place}
      id={name}
      className={styles.panel}
      style={roomFor(room)}
      aria-labelledby={headingId}
      aria-busy={report.isFetching}
    >
      {report.isFetching && report.data !== undefined && <div className={styles.refreshing} />}
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
      {report.isError && report.data !== undefined && <StaleNote report={report} />}
      <figure className={styles.body} aria-labelledby={headingId}>
        {body}
        {isPrinting && shownView === 'chart' && rows && <PanelTable table={rows} />}
      </figure>
      <footer className={styles.foot}>
        <div className={styles.note}>{rows && note}</div>
        {!isPrinting && <PanelActions name={name} title={title} definition={definition} table={rows} panel={place} />}
      </footer>
      <Counted topic={title}>{definition}</Counted>
    </section>
  )
}

interface Said {
  /** Null where there are none. */
  readonly rows: Table | null
  readonly finding: string | null
}

function said<Series>({ report: { data: series }, table, finding }: PanelProps<Series>): Said {
  const written = series === undefined ? null : table(series)
  const rows = written !== null && written.rows.length > 0 ? written : null
  return { rows, finding: series !== undefined && rows ? finding(series) : null }
}

interface BodyProps<Series> extends PanelProps<Series> {
  readonly view: PanelView
  readonly rows: Table | null
}

function Body<Series>({ report, view, empty, rows, children }: BodyProps<Series>) {
  const retry = () => void report.refetch()
  const series = report.data
  if (series === undefined) return <PanelError error={report.error} retry={retry} />
  if (rows === null) return empty ?? <EmptyHere />
  if (view === 'table') return <PanelTable table={rows} />
  return (
    <ErrorBoundary fallback={(again) => <PanelError error={null} retry={() => [again(), retry()]} />}>
      {children(series)}
      <p className="visually-hidden">{t('The table shows the same numbers.')}</p>
    </ErrorBoundary>
  )
}
