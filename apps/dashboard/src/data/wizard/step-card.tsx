import { type ReactNode, useEffect, useId, useRef } from 'react'
import card from '../../panel/card.module.css'
import styles from './wizard.module.css'

interface StepCardProps {
  readonly title: string
  readonly subtitle?: string
  readonly children: ReactNode
}

/** A step begins at its heading, also for whoever hears the page instead of seeing it. */
export function StepCard({ title, subtitle, children }: StepCardProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className={card.card} aria-labelledby={id}>
      <header>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {subtitle && <p className={card.subtitle}>{subtitle}</p>}
      </header>
      {children}
    </section>
  )
}
