import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { type Filter, filterFrom, searchOf, withoutEmpty } from '../filters/filter.ts'
import { FilterBar } from '../filters/filter-bar.tsx'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { ChannelSharePanel } from './channel-share-panel.tsx'
import { EmailPanel } from './email-panel.tsx'
import { HeadlineCards } from './headline-cards.tsx'
import styles from './overview-page.module.css'
import { type OverviewSearch, settingsSearch } from './overview-search.ts'
import { settingsFrom } from './overview-settings.ts'
import { takeawayOf } from './takeaway.ts'
import { UnansweredPanel } from './unanswered-panel.tsx'
import { unansweredQuestion } from './unanswered-query.ts'
import { toCohortResponses } from './unanswered-series.ts'
import { type View, viewOf } from './view.ts'

const EmptyState = lazy(() => import('../panel/empty-state.tsx'))
const route = getRouteApi('/')

/** Are we reaching people the way they want, and is it getting better? */
export function OverviewPage() {
  return <WithStatus title="Overview">{(status) => <Overview status={status} />}</WithStatus>
}

function Overview({ status }: { status: DataStatus }) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: OverviewSearch) =>
    void navigate({ search: (old) => withoutEmpty({ ...old, ...part }), replace: true })
  const settings = settingsFrom(search, change)
  const view = viewOf(filterFrom(search), status)
  const onFilter = (filter: Filter) =>
    void navigate({ search: { ...settingsSearch(search), ...searchOf(filter) }, replace: true })
  const empty = (
    <Suspense fallback={<Skeleton lines={4} label="why it is empty" />}>
      <EmptyState {...view} onFilter={onFilter} />
    </Suspense>
  )
  return (
    <Page title="Overview" lead={<Takeaway view={view} />} status={status}>
      <FilterBar filter={view.filter} period={view.period} status={status} onFilter={onFilter} />
      <HeadlineCards view={view} />
      <div className={styles.panels}>
        <div className={styles.whole}>
          <ChannelSharePanel view={view} settings={settings} empty={empty} onFilter={onFilter} />
        </div>
        <UnansweredPanel view={view} settings={settings} empty={empty} />
        <EmailPanel view={view} settings={settings} empty={empty} />
      </div>
    </Page>
  )
}

/** The sentence the data allows, or none. */
function Takeaway({ view }: { view: View }) {
  const { data } = useQuery({
    ...unansweredQuestion(view),
    select: ({ byCohort }) => takeawayOf(toCohortResponses(byCohort)),
  })
  return data ?? 'Are we reaching people the way they want to be reached?'
}
