import { type ReactNode, useEffect, useId, useRef } from 'react'
import { t } from '../words/t.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** At the side, full height, beside what it is about. */
  readonly isDrawer?: boolean
  readonly children: ReactNode
}

/** The browser's own modal dialog: Escape shuts it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, isDrawer, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-drawer={isDrawer || undefined}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('Close')}
        </button>
      </header>
      {children}
    </dialog>
  )
}
