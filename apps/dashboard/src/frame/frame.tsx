import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isSignedOut } from '../graphql/request-error.ts'
import { dataStatusQuestion } from './data-status.ts'
import styles from './frame.module.css'
import { Nav } from './nav.tsx'
import { Notices } from './notices.tsx'
import { SignedOut } from './signed-out.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { Wordmark } from './wordmark.tsx'

/** What stands around every page. */
export function Frame() {
  const { data, error } = useQuery(dataStatusQuestion)
  const main = useFocusOnNewPage()
  if (isSignedOut(error)) return <SignedOut />
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        Skip to content
      </a>
      <aside className={styles.side}>
        <Wordmark />
        <Nav />
        <ThemeSwitch />
      </aside>
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        {data && <Notices status={data.dataStatus} />}
        <Outlet />
      </main>
    </div>
  )
}

/** A new page begins at its beginning, for the keyboard and for the ear as for the eye. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const last = useRef(path)
  useEffect(() => {
    if (last.current !== path) main.current?.focus({ preventScroll: true })
    last.current = path
  }, [path])
  return main
}
