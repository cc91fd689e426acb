import type { ReactNode } from 'react'
import { t } from '../words/t.ts'
import { type Behind, useBehind } from './behind.ts'
import styles from './mark.module.css'

interface MarkProps {
  /** Null: nobody stands behind it, or they may not be told. */
  readonly behind: Behind | null | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A number that opens the people behind it. */
export function Mark({ behind, className, children }: MarkProps) {
  const show = useBehind()
  if (!show || !behind) return className ? <span className={className}>{children}</span> : children
  return (
    <button type="button" className={`${styles.mark} ${className ?? ''}`} onClick={() => show(behind)}>
      {children}
      <span className="visually-hidden"> {t('show who is behind it')}</span>
    </button>
  )
}
