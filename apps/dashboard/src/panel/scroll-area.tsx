import type { ReactNode } from 'react'
import styles from './scroll-area.module.css'

interface ScrollAreaProps {
  readonly label: string
  /** Long tables scroll inside; whole ones let the page do it. */
  readonly height?: 'bounded' | 'whole'
  readonly children: ReactNode
}

/** Scrolls by itself where the page must not; reachable by keyboard, named for whoever cannot see it. */
export function ScrollArea({ label, height = 'whole', children }: ScrollAreaProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus (WCAG 2.1.1)
    <section className={`scroll-edges ${styles.area}`} data-height={height} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
