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
  return (
    <nav aria-label={t('Pages')} className={styles.nav}>
      <ul className={styles.pages}>
        {PAGES.map(({ path: to, entry, load }) =>
          entry === null ? null : (
            <li key={to}>
              <PageLink
                to={to}
                search={entry.isReport ? filter : {}}
                className={styles.page}
                isHere={to === '/' ? path === '/' : path.startsWith(to)}
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
