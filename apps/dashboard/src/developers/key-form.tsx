import { type FormEvent, useState } from 'react'
import { refusalText } from '../graphql/refusal-text.ts'
import { useChange } from '../graphql/use-change.ts'
import { copyText } from '../panel/copy-text.ts'
import form from '../panel/form.module.css'
import { t } from '../words/t.ts'
import styles from './developers-page.module.css'
import { apiKeysQuestion, CREATE_KEY } from './keys-query.ts'

/** What a system needs that records contacts and asks for recommendations comes first. */
const SCOPES = [
  { scope: 'ingest', isUsual: true },
  { scope: 'recommend', isUsual: true },
  { scope: 'profiles:read', isUsual: true },
  { scope: 'aggregates:read', isUsual: false },
  { scope: 'pii:read', isUsual: false },
  { scope: 'preferences:write', isUsual: false },
  { scope: 'consent:write', isUsual: false },
  { scope: 'admin', isUsual: false },
] as const

export function KeyForm({ onSecret }: { onSecret: (secret: string) => void }) {
  const create = useChange(CREATE_KEY, apiKeysQuestion.queryKey)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const scopes = form.getAll('scopes').map(String)
    create.mutate(
      { name: String(form.get('name') ?? '').trim(), scopes },
      { onSuccess: ({ createApiKey: { secret } }) => secret !== null && onSecret(secret) },
    )
  }
  const made = create.data?.createApiKey
  const error = made?.error ?? create.error
  return (
    <form onSubmit={submit} aria-label={t('New key')}>
      <div className={form.row}>
        <label className={form.field}>
          {t('Name')}
          <input name="name" required maxLength={100} placeholder="crm" autoComplete="off" />
        </label>
        <button type="submit" disabled={create.isPending}>
          {t('Create key')}
        </button>
      </div>
      <fieldset className={styles.scopes}>
        <legend className="visually-hidden">{t('Scopes')}</legend>
        {SCOPES.map(({ scope, isUsual }) => (
          <label key={scope}>
            <input type="checkbox" name="scopes" value={scope} defaultChecked={isUsual} />
            {scope}
          </label>
        ))}
      </fieldset>
      {error && (
        <p role="alert" className={form.error}>
          {refusalText(error)}
        </p>
      )}
      {made?.secret && <NewKey secret={made.secret} />}
    </form>
  )
}

function NewKey({ secret }: { secret: string }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <div role="status" className={styles.secret}>
      <p>{t('Copy it now: it is shown this once. The examples above use it until you leave this page.')}</p>
      <code>{secret}</code>
      <div>
        <button type="button" onClick={async () => setCopied(await copyText(secret))}>
          {isCopied ? t('Copied') : t('Copy')}
        </button>
      </div>
    </div>
  )
}
