import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { fetchGraphql } from '../graphql/fetch-graphql.ts'
import { askAsGuest } from '../graphql/guest.ts'
import { refusalText } from '../graphql/refusal-text.ts'
import form from '../panel/form.module.css'
import { t } from '../words/t.ts'
import styles from './guest-frame.module.css'
import { OPEN_GUEST_LINK } from './guest-query.ts'

/** What opens the link besides having it. */
export function PasswordForm({ onOpened }: { onOpened: () => void }) {
  const open = useMutation({
    mutationFn: (password: string) => fetchGraphql(OPEN_GUEST_LINK, { password }),
    onSuccess: ({ openGuestLink: { secret } }) => {
      if (secret === null) return
      askAsGuest(secret)
      onOpened()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    open.mutate(String(new FormData(event.currentTarget).get('password') ?? ''))
  }
  const error = open.data?.openGuestLink.error ?? open.error
  return (
    <form className={styles.password} onSubmit={submit}>
      <h1>{t('This view is protected')}</h1>
      <label className={form.field}>
        {t('Password')}
        <input name="password" type="password" required autoComplete="off" />
      </label>
      {error && (
        <p role="alert" className={form.error}>
          {refusalText(error)}
        </p>
      )}
      <button type="submit" disabled={open.isPending}>
        {t('Open')}
      </button>
    </form>
  )
}
