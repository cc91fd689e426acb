import type { ReactNode } from 'react'
import type { DataStatus } from './data-status.ts'
import { Freshness } from './freshness.tsx'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly status: DataStatus
  /** Stands at the end of the head. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Title, one sentence, how fresh the data is, and then what the page is about. */
export function Page({ title, lead, status, actions, children }: PageProps) {
  return (
    <div className={styles.page}>
      <title>{`${title} · Wavelength`}</title>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        <div className={styles.actions}>
          <Freshness status={status} />
          {actions}
        </div>
      </header>
      {children}
    </div>
  )
}
