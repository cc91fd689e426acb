import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { readSearch } from '../address/search.ts'
import { changeSearch } from '../address/search-part.ts'
import { Annotations } from '../annotations/annotations.tsx'
import { WithBehind } from '../behind/with-behind.tsx'
import { filterFrom, fullSearchOf } from '../filters/filter.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import { useWrittenFilter } from '../filters/use-written-filter.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { PrintHead } from '../print/print-head.tsx'
import { useIsPrinting } from '../print/printing.ts'
import { ShareButton } from '../share/share-button.tsx'
import { type Report, ReportContext } from './report.ts'
import styles from './report-page.module.css'
import { viewOf } from './view.ts'

interface ReportPageProps {
  readonly title: string
  /** The sentence the data allows, or the question of the page. */
  readonly lead: ReactNode
  readonly children: ReactNode
}

/** A page of panels that all look at the same contacts. */
export function ReportPage(props: ReportPageProps) {
  return <WithStatus title={props.title}>{(status) => <Known {...props} status={status} />}</WithStatus>
}

/** What was chosen shows at once in the bar of filters, and then in the panels. */
function Known({ title, lead, status, children }: ReportPageProps & { status: DataStatus }) {
  const report = useFiltered(status)
  const { view, onFilter } = report
  const isPrinting = useIsPrinting()
  const drawn = useDeferredValue(report)
  return (
    <ReportContext value={drawn}>
      <Page
        title={title}
        lead={lead}
        status={status}
        actions={!isPrinting && <ShareButton title={title} view={view} />}
      >
        <PrintHead view={view} />
        {!isPrinting && <FilterBar view={view} onFilter={onFilter} />}
        <Annotations period={view.period} />
        <WithBehind view={drawn.view}>
          <div className={styles.panels}>{children}</div>
        </WithBehind>
      </Page>
    </ReportContext>
  )
}

/** The same object until the filter or the data changes, so that how one panel is shown draws no other anew. */
function useFiltered(status: DataStatus): Report {
  const written = useWrittenFilter()
  return useMemo(
    () => ({
      view: viewOf(filterFrom(readSearch(written.slice(1))), status),
      onFilter: (filter) => changeSearch(fullSearchOf(filter)),
    }),
    [written, status],
  )
}

/** Takes the whole width of the page, beside panels that take half of it. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>
}
