import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

interface CardProps {
  readonly title: string
  readonly subtitle?: string
  /** What was said and what was learned never share a look. */
  readonly kind?: 'stated' | 'learned'
  readonly tools?: ReactNode
  readonly children: ReactNode
}

export function Card({ title, subtitle, kind, tools, children }: CardProps) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id} data-kind={kind}>
      <header className={styles.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {tools}
      </header>
      {children}
    </section>
  )
}
