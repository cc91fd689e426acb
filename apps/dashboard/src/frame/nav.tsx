import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './nav.module.css'

/** One entry per page that exists. */
const PAGES = [
  { to: '/', label: 'Overview', isExact: true, icon: <path d="M2 14V8h3v6zM6.500 14V2h3v12zM11 14V5h3v9z" /> },
  {
    to: '/experiment',
    label: 'Experiment',
    isExact: false,
    icon: <path d="M5 2h6v2h-1v3l4 7H2l4-7V4H5z" />,
  },
  {
    to: '/customers',
    label: 'Customers',
    isExact: false,
    icon: <path d="M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 6c0-3 2.700-5 6-5s6 2 6 5z" />,
  },
] as const

export function Nav() {
  return (
    <nav aria-label="Pages" className={styles.nav}>
      <ul className={styles.pages}>
        {PAGES.map(({ to, label, isExact, icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.page}
              activeOptions={{ exact: isExact, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              <Icon>{icon}</Icon>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {children}
    </svg>
  )
}
