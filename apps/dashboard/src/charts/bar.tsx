import styles from './bar.module.css'

interface BarProps {
  readonly size: number
  /** What fills the whole room. */
  readonly longest: number
  /** Hatched: read with care. */
  readonly isFew: boolean
}

/** As long as its size; nothing is drawn of nothing. The number stands beside it. */
export function Bar({ size, longest, isFew }: BarProps) {
  if (size <= 0) return null
  const inlineSize = `${(size / longest) * 100}%`
  return <span aria-hidden="true" className={styles.bar} data-few={isFew || undefined} style={{ inlineSize }} />
}
