import { usePrefetchQuery, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { PageLink } from '../address/page-link.tsx'
import { useAddress } from '../address/use-address.ts'
import { customerName } from '../customers/customer-name.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { Page } from '../frame/page.tsx'
import { WithStatus } from '../frame/with-status.tsx'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import { ContactsPanel } from './contacts-panel.tsx'
import { LearnedPanel } from './learned-panel.tsx'
import { PersonLine } from './person-line.tsx'
import styles from './profile-page.module.css'
import { type Customer, contactsQuestion, profileQuestion, reachQuestion } from './profile-query.ts'
import { messageIn, messageSearch, profileSearch } from './profile-search.ts'
import { ReachPanel } from './reach-panel.tsx'
import { StatedPanel } from './stated-panel.tsx'

const FIRST_PAGE = { after: '', before: '' }
const ORDINARY = { ...FIRST_PAGE, purpose: '', urgency: '', complexity: '', formality: '', interest: '' }

/** How do I reach this person? */
export default function ProfilePage() {
  const { id = '' } = useParams()
  return <WithStatus title={t('Customer')}>{(status) => <Known key={id} id={id} status={status} />}</WithStatus>
}

/** The answer is as high as its reasons are many, so the page begins with it; its questions are asked side by side. */
function Known({ id, status }: { id: string; status: DataStatus }) {
  const search = profileSearch(useAddress().search)
  const report = useQuery(profileQuestion(id))
  const reach = useQuery(reachQuestion(id, messageIn(search)))
  usePrefetchQuery(contactsQuestion(id, search))
  if (report.isError)
    return (
      <Alone>
        <PanelError error={report.error} retry={() => void report.refetch()} />
      </Alone>
    )
  if (!report.data || reach.isPending)
    return (
      <Alone>
        <Skeleton lines={12} label={t('the customer')} />
      </Alone>
    )
  return report.data.customer ? (
    <Profile customer={report.data.customer} status={status} />
  ) : (
    <Alone>{t('There is no such customer.')}</Alone>
  )
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <>
      <h1>{t('Customer')}</h1>
      {children}
    </>
  )
}

function Profile({ customer, status }: { customer: Customer; status: DataStatus }) {
  const { search: written, change, turn } = useAddress()
  const search = profileSearch(written)
  const message = messageIn(search)
  const timeZone = customer.timeZone ?? status.timeZone
  return (
    <Page title={customerName(customer)} lead={<PersonLine customer={customer} />} status={status}>
      <p className={styles.back}>
        <PageLink to="/customers">{t('All customers')}</PageLink>
      </p>
      <ReachPanel
        customer={customer}
        message={message}
        ourZone={status.timeZone}
        onMessage={(chosen) => change({ ...ORDINARY, ...messageSearch(chosen) })}
      />
      <div className={styles.sides}>
        <StatedPanel customer={customer} />
        <LearnedPanel customer={customer} />
      </div>
      <ContactsPanel
        id={customer.id}
        page={search}
        timeZone={timeZone}
        ourZone={status.timeZone}
        isTheirTime={customer.timeZone !== null}
        onPage={(page) => turn({ ...FIRST_PAGE, ...page })}
      />
    </Page>
  )
}
