import styles from './alone.module.css'
import { Wordmark } from './wordmark.tsx'

export function SignedOut() {
  return (
    <main className={styles.alone}>
      <title>Signed out · Wavelength</title>
      <Wordmark />
      <h1>You are not signed in</h1>
      <p>
        Open the link that <code>npx pnpm start</code> printed. It signs this browser in, once.
      </p>
      <button type="button" onClick={() => window.location.reload()}>
        Try again
      </button>
    </main>
  )
}
