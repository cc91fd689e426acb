import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../address/use-address.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { NoData } from '../panel/empty-state.tsx'
import { Pager } from '../panel/pager.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { plural } from '../words/t.ts'
import { CustomerSearchForm } from './customer-search-form.tsx'
import { CustomerTable } from './customer-table.tsx'
import styles from './customers-page.module.css'
import { customersQuestion } from './customers-query.ts'
import { type CustomersSearch, customersSearch } from './customers-search.ts'

const FIRST_PAGE = { after: '', before: '' }
const NOTHING = { ...FIRST_PAGE, q: '', cohort: '', seg: '' }

/** Who is there, and how does each want to be reached? */
export default function CustomersPage() {
  return <WithStatus title="Customers">{(status) => <Customers status={status} />}</WithStatus>
}

function Customers({ status }: { status: DataStatus }) {
  const { search: written, change, turn } = useAddress()
  const search = customersSearch(written)
  const narrow = (chosen: CustomersSearch) => change({ ...NOTHING, ...chosen })
  return (
    <Page
      title="Customers"
      lead="Number one and number two way to reach each of them, for an ordinary matter."
      status={status}
    >
      <CustomerSearchForm search={search} segments={status.segments} onSearch={narrow} />
      {status.customers === 0 ? (
        <NoData />
      ) : (
        <Found
          search={search}
          status={status}
          onPage={(page) => turn({ ...FIRST_PAGE, ...page })}
          onClear={() => narrow({})}
        />
      )}
    </Page>
  )
}

interface FoundProps {
  readonly search: CustomersSearch
  readonly status: DataStatus
  readonly onPage: (page: CustomersSearch) => void
  readonly onClear: () => void
}

function Found({ search, status, onPage, onClear }: FoundProps) {
  const report = useQuery(customersQuestion(search))
  if (report.isError) return <PanelError error={report.error} retry={() => void report.refetch()} />
  if (!report.data) return <Skeleton lines={14} label="customers" />
  const { edges, pageInfo, totalCount } = report.data.customers
  return (
    <section className={styles.found} aria-label="Customers found" aria-busy={report.isFetching}>
      <p role="status" className={styles.total}>
        {plural(totalCount, 'customer')}
      </p>
      {edges.length === 0 ? (
        <p className={styles.nobody}>
          Nobody matches.{' '}
          <button type="button" onClick={onClear}>
            Clear the search
          </button>
        </p>
      ) : (
        <CustomerTable customers={edges.map(({ node }) => node)} timeZone={status.timeZone} />
      )}
      <Pager pageInfo={pageInfo} label="Pages of customers" onPage={onPage} />
    </section>
  )
}
