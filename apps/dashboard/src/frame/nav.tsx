import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { PageLink } from '../address/page-link.tsx'
import { readSearch } from '../address/search.ts'
import { useWrittenFilter } from '../filters/use-written-filter.ts'
import { t, word } from '../words/t.ts'
import { Icon } from './icons.tsx'
import styles from './nav.module.css'
import { PAGES } from './pages.ts'

export function Nav() {
  const [path] = useLocation()
  const filter = readSearch(useWrittenFilter().slice(1))
  const pages = useRef<HTMLUListElement>(null)
  useSeen(
    pages,
    PAGES.filter(({ entry }) => entry !== null).findIndex((page) => isHere(page.path, path)),
  )
  return (
    <nav aria-label={t('Pages')} className={styles.nav}>
      <ul className={`scroll-edges ${styles.pages}`} ref={pages}>
        {PAGES.map(({ path: to, entry, load }) =>
          entry === null ? null : (
            <li key={to}>
              <PageLink
                to={to}
                search={entry.isReport ? filter : {}}
                className={styles.page}
                isHere={isHere(to, path)}
                onIntent={() => void load()}
              >
                <Icon name={entry.icon} />
                {word(entry.label)}
              </PageLink>
            </li>
          ),
        )}
      </ul>
    </nav>
  )
}

function isHere(to: string, path: string): boolean {
  return to === '/' ? path === '/' : path.startsWith(to)
}

/** Where the pages stand in one line and not all have room, the one that is open is among those to be seen. */
function useSeen(pages: RefObject<HTMLElement | null>, at: number): void {
  useLayoutEffect(() => {
    const here = pages.current?.children[at]
    if (pages.current && here) pages.current.scrollLeft += middleOf(here) - middleOf(pages.current)
  }, [pages, at])
}

function middleOf(element: Element): number {
  const { left, right } = element.getBoundingClientRect()
  return (left + right) / 2
}
