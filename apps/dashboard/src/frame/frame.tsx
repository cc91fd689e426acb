import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { isSignedOut } from '../graphql/request-error.ts'
import { useIsForPrint } from '../print/printing.ts'
import { t } from '../words/t.ts'
import { CurrentPage } from './current-page.tsx'
import { dataStatusQuestion } from './data-status.ts'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Nav } from './nav.tsx'
import { Notices } from './notices.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { SignedOut } from './signed-out.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { Wordmark } from './wordmark.tsx'

/** What stands around every page. */
export function Frame() {
  const { data, error } = useQuery(dataStatusQuestion)
  const status = useDeferredValue(data)
  const main = useFocusOnNewPage()
  const isForPrint = useIsForPrint()
  if (isSignedOut(error)) return <SignedOut />
  return (
    <div className={styles.frame} data-paper={isForPrint || undefined}>
      <a href="#content" className={styles.skip}>
        {t('Skip to content')}
      </a>
      <aside className={styles.side}>
        <Wordmark />
        <Nav />
        <div className={styles.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </aside>
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        {status && <Notices status={status.dataStatus} />}
        <CurrentPage />
      </main>
      <Shortcuts />
    </div>
  )
}

/** A new page begins at its beginning, for the keyboard and for the ear as for the eye. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const [path] = useLocation()
  const last = useRef(path)
  useEffect(() => {
    if (last.current !== path) main.current?.focus({ preventScroll: true })
    last.current = path
  }, [path])
  return main
}
