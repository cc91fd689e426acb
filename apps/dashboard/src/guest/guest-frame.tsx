import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Redirect } from 'wouter'
import { addressOf, readSearch } from '../address/search.ts'
import { useAddress } from '../address/use-address.ts'
import { dayText } from '../format/time.ts'
import frameStyles from '../frame/frame.module.css'
import { PAGES } from '../frame/pages.ts'
import { ShownPage } from '../frame/shown-page.tsx'
import { Wordmark } from '../frame/wordmark.tsx'
import { askAsGuest, GUEST_PATH } from '../graphql/guest.ts'
import { PanelError } from '../panel/panel-error.tsx'
import { Skeleton } from '../panel/skeleton.tsx'
import { t } from '../words/t.ts'
import styles from './guest-frame.module.css'
import { type GuestView, guestViewQuestion } from './guest-query.ts'
import { PasswordForm } from './password-form.tsx'

/** One page for whoever has the link: its numbers, and nobody's name. */
export default function GuestFrame() {
  useGuestLink()
  const { data, error, refetch } = useQuery(guestViewQuestion)
  return (
    <div className={styles.guest}>
      <header className={styles.head}>
        <Wordmark />
        {data && <About view={data.guestView} />}
      </header>
      <main id="content" className={frameStyles.main}>
        {error && <Ended />}
        {!data && !error && <Skeleton lines={12} label={t('the page')} />}
        {data?.guestView.needsPassword && <PasswordForm onOpened={() => void refetch()} />}
        {data && !data.guestView.needsPassword && <Shown view={data.guestView} />}
      </main>
    </div>
  )
}

/** The secret stands in the address, and goes along with every question. */
function useGuestLink(): void {
  const { path } = useAddress()
  useState(() => askAsGuest(path.slice(GUEST_PATH.length)))
}

function About({ view: { name, organisationName, expiresAt } }: { view: GuestView }) {
  const parts = [organisationName, name, t('shared until {day}', { day: dayText(expiresAt.slice(0, 10)) })]
  return <p className={styles.about}>{parts.filter((part) => part !== null).join(' · ')}</p>
}

function Ended() {
  return (
    <div className={styles.ended}>
      <h1>{t('This link does not work')}</h1>
      <p>{t('It has ended or was revoked. Ask whoever sent it for another one.')}</p>
    </div>
  )
}

/** The page that was shared, set as it was shared; the guest may look around within it. */
function Shown({ view }: { view: GuestView }) {
  const { path: here, search } = useAddress()
  const asShared = addressOf(here, readSearch(view.search ?? ''))
  if (asShared !== here && Object.keys(search).length === 0) return <Redirect to={asShared} replace />
  const page = PAGES.find(({ path }) => path === view.path)
  if (!page) return <PanelError error={null} retry={() => location.reload()} />
  return (
    <Suspense fallback={<Skeleton lines={12} label={t('the page')} />}>
      <ShownPage page={page} />
    </Suspense>
  )
}
