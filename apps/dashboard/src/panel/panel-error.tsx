import { isForbidden, isSignedOut, RequestError } from '../graphql/request-error.ts'
import { requestText } from '../graphql/request-text.ts'
import { t } from '../words/t.ts'
import styles from './panel-state.module.css'

/** What failed, in a plain sentence, with the way on and the id by which the server's log knows it. */
export function PanelError({ error, retry }: { error: unknown; retry: () => void }) {
  if (isForbidden(error)) return <NoRight />
  const requestId = error instanceof RequestError ? error.requestId : null
  return (
    <div role="alert" className={styles.state}>
      <p className={styles.headline}>{t('This could not be loaded.')}</p>
      <p>{reasonOf(error)}</p>
      <button type="button" onClick={retry}>
        {t('Retry')}
      </button>
      {requestId && (
        <p className={styles.note}>
          {t('Request')} <code>{requestId}</code>
        </p>
      )}
    </div>
  )
}

function NoRight() {
  return (
    <div className={styles.state}>
      <p className={styles.headline}>{t('You may not see this.')}</p>
      <p>{t('Ask an administrator for the right to read it.')}</p>
    </div>
  )
}

/** In a plain sentence. */
export function reasonOf(error: unknown): string {
  if (isSignedOut(error))
    return t('You are no longer signed in. Open the link that the server printed when it started.')
  if (!(error instanceof RequestError)) return t('Something on this page went wrong. The rest of it works on.')
  if (error.code === 'OFFLINE') return t('The server cannot be reached. Is it still running?')
  if (error.code === 'RATE_LIMITED') return t('Too many questions at once. Try again in a moment.')
  return requestText(error)
}
