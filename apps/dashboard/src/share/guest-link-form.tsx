import { type FormEvent, useState } from 'react'
import { plusDays } from '../format/time.ts'
import { refusalText } from '../graphql/refusal-text.ts'
import { useChange } from '../graphql/use-change.ts'
import { copyText } from '../panel/copy-text.ts'
import form from '../panel/form.module.css'
import type { View } from '../report/view.ts'
import { t } from '../words/t.ts'
import { guestLinkInput } from './guest-link-input.ts'
import { CREATE_GUEST_LINK, guestLinksQuestion } from './guest-links-query.ts'
import styles from './share-dialog.module.css'

const USUAL_DAYS = 30
const MOST_DAYS = 365

export function GuestLinkForm({ title, view }: { title: string; view: View }) {
  const create = useChange(CREATE_GUEST_LINK, guestLinksQuestion.queryKey)
  const today = view.status.asOf.slice(0, 10)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const { pathname: path, search } = location
    const wish = { name: text('name'), path, search, lastDay: text('lastDay'), password: text('password') }
    create.mutate({ link: guestLinkInput(view, wish) })
  }
  const made = create.data?.createGuestLink
  const error = made?.error ?? create.error
  return (
    <>
      <form className={form.row} onSubmit={submit} aria-label={t('New guest link')}>
        <label className={form.field}>
          {t('What it is for')}
          <input name="name" defaultValue={title} maxLength={100} required />
        </label>
        <label className={form.field}>
          {t('Until')}
          <input
            type="date"
            name="lastDay"
            required
            defaultValue={plusDays(today, USUAL_DAYS)}
            min={today}
            max={plusDays(today, MOST_DAYS - 1)}
          />
        </label>
        <label className={form.field}>
          {t('Password, if wanted')}
          <input name="password" type="text" minLength={8} maxLength={200} autoComplete="off" />
        </label>
        <button type="submit" disabled={create.isPending}>
          {t('Make guest link')}
        </button>
      </form>
      {error && (
        <p role="alert" className={form.error}>
          {refusalText(error)}
        </p>
      )}
      {made?.secret && <NewLink link={`${location.origin}/s/${made.secret}`} />}
    </>
  )
}

/** Shown this once: it is kept nowhere. */
function NewLink({ link }: { link: string }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <div role="status">
      <p className={form.note}>{t('Copy it now: it is shown this once.')}</p>
      <p className={styles.secret}>{link}</p>
      <button type="button" onClick={async () => setCopied(await copyText(link))}>
        {isCopied ? t('Link copied') : t('Copy link')}
      </button>
    </div>
  )
}
