import type { ReactNode } from 'react'
import { useAddress } from '../address/use-address.ts'
import { WithBehind } from '../behind/with-behind.tsx'
import { type Filter, filterFrom, fullSearchOf } from '../filters/filter.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { ShareButton } from '../share/share-button.tsx'
import { ReportContext } from './report.ts'
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

function Known({ title, lead, status, children }: ReportPageProps & { status: DataStatus }) {
  const { search, change } = useAddress()
  const view = viewOf(filterFrom(search), status)
  const onFilter = (filter: Filter) => change(fullSearchOf(filter))
  return (
    <ReportContext value={{ view, onFilter }}>
      <Page title={title} lead={lead} status={status} actions={<ShareButton title={title} view={view} />}>
        <FilterBar view={view} onFilter={onFilter} />
        <WithBehind view={view}>
          <div className={styles.panels}>{children}</div>
        </WithBehind>
      </Page>
    </ReportContext>
  )
}

/** Takes the whole width of the page, beside panels that take half of it. */
export function Wide({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>
}
