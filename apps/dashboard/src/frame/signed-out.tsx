import { marked } from '../words/marked.ts'
import { t } from '../words/t.ts'
import styles from './alone.module.css'
import { Wordmark } from './wordmark.tsx'

export function SignedOut() {
  return (
    <main className={styles.alone}>
      <title>{`${t('Signed out')} · Wavelength`}</title>
      <Wordmark />
      <h1>{t('You are not signed in')}</h1>
      <p>
        {marked('Open the link that {command} printed. It signs this browser in, once.', {
          command: <code>npx pnpm start</code>,
        })}
      </p>
      <button type="button" onClick={() => window.location.reload()}>
        {t('Try again')}
      </button>
    </main>
  )
}
