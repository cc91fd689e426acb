import { isForbidden, isSignedOut, RequestError } from '../graphql/request-error.ts'
import styles from './panel-state.module.css'

/** What failed, in a plain sentence, with the way on and the id by which the server's log knows it. */
export function PanelError({ error, retry }: { error: unknown; retry: () => void }) {
  if (isForbidden(error)) return <NoRight />
  const requestId = error instanceof RequestError ? error.requestId : null
  return (
    <div role="alert" className={styles.state}>
      <p className={styles.headline}>This could not be loaded.</p>
      <p>{sentenceFor(error)}</p>
      <button type="button" onClick={retry}>
        Retry
      </button>
      {requestId && (
        <p className={styles.note}>
          Request <code>{requestId}</code>
        </p>
      )}
    </div>
  )
}

function NoRight() {
  return (
    <div className={styles.state}>
      <p className={styles.headline}>You may not see this.</p>
      <p>Ask an administrator for the right to read it.</p>
    </div>
  )
}

function sentenceFor(error: unknown): string {
  if (isSignedOut(error)) return 'You are no longer signed in. Open the link that the server printed when it started.'
  if (!(error instanceof RequestError)) return 'Something on this page went wrong. The rest of it works on.'
  if (error.code === 'OFFLINE') return 'The server cannot be reached. Is it still running?'
  if (error.code === 'RATE_LIMITED') return 'Too many questions at once. Try again in a moment.'
  return error.message
}
