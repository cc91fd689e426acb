import { useQuery } from '@tanstack/react-query'
import { addressOf } from '../address/search.ts'
import { useAddress } from '../address/use-address.ts'
import { PeopleCount } from '../behind/people-count.tsx'
import { noPeopleSearch, type PeopleWords, peopleWords } from '../behind/people-search.ts'
import { peopleText } from '../behind/people-text.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { NoData } from '../panel/empty-state.tsx'
import { Pager } from '../panel/pager.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import { CustomerSearchForm } from './customer-search-form.tsx'
import { CustomerTable } from './customer-table.tsx'
import styles from './customers-page.module.css'
import { customersFilter, customersQuestion } from './customers-query.ts'
import { type CustomersSearch, customersSearch, fileSearch } from './customers-search.ts'
import { SegmentBar } from './segment-bar.tsx'
import { useMayAssign } from './use-may-assign.ts'
import { useSegmentChange } from './use-segment-change.ts'

const FIRST_PAGE = { after: '', before: '' }
const NOTHING = { ...FIRST_PAGE, q: '', cohort: '', seg: '' }

/** Who is there, and how does each want to be reached? */
export default function CustomersPage() {
  return <WithStatus title={t('Customers')}>{(status) => <Customers status={status} />}</WithStatus>
}

function Customers({ status }: { status: DataStatus }) {
  const { search: written, change, turn } = useAddress()
  const search = customersSearch(written)
  const people = peopleWords(written)
  const everybody = noPeopleSearch(written)
  const narrow = (chosen: CustomersSearch) => change({ ...NOTHING, ...chosen })
  return (
    <Page
      title={t('Customers')}
      lead={t('Number one and number two way to reach each of them, for an ordinary matter.')}
      status={status}
    >
      <CustomerSearchForm search={search} segments={status.segments} onSearch={narrow} />
      {people && (
        <p className={styles.people}>
          {peopleText(people)}
          <button type="button" onClick={() => change({ ...FIRST_PAGE, ...everybody })}>
            {t('Show everybody')}
          </button>
        </p>
      )}
      {status.customers === 0 ? (
        <NoData />
      ) : (
        <Found
          search={search}
          people={people}
          status={status}
          onPage={(page) => turn({ ...FIRST_PAGE, ...page })}
          onClear={() => narrow(everybody)}
        />
      )}
    </Page>
  )
}

interface FoundProps {
  readonly search: CustomersSearch
  readonly people: PeopleWords | null
  readonly status: DataStatus
  readonly onPage: (page: CustomersSearch) => void
  readonly onClear: () => void
}

function Found({ search, people, status, onPage, onClear }: FoundProps) {
  const asked = customersQuestion(search, people)
  const report = useQuery(asked)
  const customers = report.data?.customers.edges.map(({ node }) => node) ?? []
  const change = useSegmentChange(
    JSON.stringify(asked.queryKey),
    customers.map(({ id }) => id),
  )
  const mayAssign = useMayAssign()
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  if (!report.data) return <Skeleton lines={14} label={t('customers')} />
  const { pageInfo } = report.data.customers
  return (
    <section className={styles.found} aria-label={t('Customers found')} aria-busy={report.isFetching}>
      <div className={styles.total}>
        <PeopleCount people={report.data.customers} filter={customersFilter(search, people)} />
        <a href={addressOf('/v1/customers.csv', fileSearch(search, people))} download>
          {t('Download CSV')}
        </a>
      </div>
      {customers.length === 0 ? (
        <p className={styles.nobody}>
          {t('Nobody matches.')}{' '}
          <button type="button" onClick={onClear}>
            {t('Clear the search')}
          </button>
        </p>
      ) : (
        <CustomerTable customers={customers} timeZone={status.timeZone} change={mayAssign ? change : null} />
      )}
      <Pager pageInfo={pageInfo} label={t('Pages of customers')} onPage={onPage} />
      {mayAssign && (
        <SegmentBar
          change={change}
          segments={status.segments}
          isAnyInSegment={customers.some(({ id, segment }) => segment !== null && change.picked.includes(id))}
        />
      )}
    </section>
  )
}
