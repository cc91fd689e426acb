import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useOption } from '../address/use-option.ts'
import { periodOf } from '../filters/period.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { Card } from '../panel/card.tsx'
import { copyText } from '../panel/copy-text.ts'
import form from '../panel/form.module.css'
import { t } from '../words/t.ts'
import styles from './developers-page.module.css'
import { oneCustomerQuestion } from './one-customer-query.ts'
import { type ReadyQuery, readyQueries } from './ready-queries.ts'
import { runWritten } from './run-written.ts'

const NAMES = ['reach', 'over-contacted', 'unanswered', 'spam'] as const satisfies readonly ReadyQuery['name'][]

/** Questions that run here and now, in a plain text field that any reader can use. */
export function ReadyQueries({ status }: { status: DataStatus }) {
  const { data } = useQuery(oneCustomerQuestion)
  const [name, setName] = useOption('query', NAMES)
  const customerId = data?.customers.edges[0]?.node.id
  const all = readyQueries({
    customerId: customerId ?? '',
    period: periodOf('90d', status, new Date(status.asOf)),
  })
  const chosen = all.find((ready) => ready.name === name) ?? all[0]
  return (
    <Card title={t('Ready queries')} subtitle={t('They run on your own data, with your own rights.')}>
      <label className={form.field}>
        {t('Question')}
        <select value={name} onChange={({ target }) => setName(NAMES.find((each) => each === target.value) ?? 'reach')}>
          {all.map((ready) => (
            <option key={ready.name} value={ready.name}>
              {ready.title}
            </option>
          ))}
        </select>
      </label>
      {chosen && <Runner key={`${chosen.name} ${customerId}`} ready={chosen} />}
    </Card>
  )
}

function Runner({ ready }: { ready: ReadyQuery }) {
  const run = useMutation({ mutationFn: runWritten })
  const [isCopied, setCopied] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget)
    run.mutate({ query: String(written.get('query')), variables: String(written.get('variables')) })
  }
  return (
    <form className={styles.runner} onSubmit={submit} aria-label={ready.title}>
      <label className={form.field}>
        {t('Query')}
        <textarea className={styles.query} name="query" defaultValue={ready.query} spellCheck={false} />
      </label>
      <label className={form.field}>
        {t('Variables, as JSON')}
        <textarea
          className={styles.query}
          name="variables"
          defaultValue={JSON.stringify(ready.variables, null, 2)}
          spellCheck={false}
        />
      </label>
      <div className={`${form.row} ${styles.whole}`}>
        <button type="submit" className={styles.run} disabled={run.isPending}>
          {t('Run')}
        </button>
        <button type="button" onClick={async () => setCopied(await copyText(ready.query))}>
          {isCopied ? t('Copied') : t('Copy query')}
        </button>
      </div>
      {run.error && (
        <p role="alert" className={`${form.error} ${styles.whole}`}>
          {run.error.message}
        </p>
      )}
      {run.data !== undefined && (
        <pre
          className={`${styles.code} ${styles.answer} ${styles.whole}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          tabIndex={0}
          role="status"
          aria-label={t('Answer')}
        >
          {run.data}
        </pre>
      )}
    </form>
  )
}
