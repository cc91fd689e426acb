import { useQuery } from '@tanstack/react-query'
import { momentText } from '../format/time.ts'
import { useChange } from '../graphql/use-change.ts'
import form from '../panel/form.module.css'
import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'
import { GuestLinkForm } from './guest-link-form.tsx'
import { type GuestLink, guestLinksQuestion, REVOKE_GUEST_LINK } from './guest-links-query.ts'
import styles from './share-dialog.module.css'

/** Links that need no sign-in and show numbers alone: these days and this filter, and nobody's name. */
export function GuestLinks({ title, view }: { title: string; view: View }) {
  return (
    <section className={styles.part}>
      <h3>{t('For guests')}</h3>
      <p className={form.note}>
        {t('Whoever has a guest link sees this page with these days and filters, without names and single contacts.')}
      </p>
      <GuestLinkForm title={title} view={view} />
      <GuestLinkList timeZone={view.timeZone} />
    </section>
  )
}

/** Those in force; one that is revoked ends at once. */
export function GuestLinkList({ timeZone }: { timeZone: string }) {
  const { data } = useQuery(guestLinksQuestion)
  const revoke = useChange(REVOKE_GUEST_LINK, guestLinksQuestion.queryKey)
  const inForce = data?.guestLinks.filter(({ isInForce }) => isInForce) ?? []
  if (data && inForce.length === 0) return <p className={form.note}>{t('There is no guest link in force.')}</p>
  return (
    <ul className={styles.list}>
      {inForce.map((link) => (
        <li key={link.id}>
          <span>{aboutLink(link, timeZone)}</span>
          <button type="button" disabled={revoke.isPending} onClick={() => revoke.mutate({ id: link.id })}>
            {t('Revoke')}
            <span className="visually-hidden">: {link.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function aboutLink({ name, lastFour, hasPassword, expiresAt, lastUsedAt }: GuestLink, timeZone: string): string {
  const parts = [
    `${name} (…${lastFour})`,
    t('until {moment}', { moment: momentText(expiresAt, timeZone) }),
    hasPassword ? t('with a password') : '',
    lastUsedAt ? t('last used {moment}', { moment: momentText(lastUsedAt, timeZone) }) : t('never used'),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
