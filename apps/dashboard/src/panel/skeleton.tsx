import { t } from '../words/t.ts'
import styles from './panel-state.module.css'

/** Holds the place of what is being loaded, in its final height, so that nothing jumps. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  const widths = Array.from({ length: lines }, (_, line) => `${100 - ((line * 17) % 40) - line / 10}%`)
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden" style={{ background: 'none' }}>
        {t('Loading {what}', { what: label })}
      </span>
      {widths.map((width) => (
        <span key={width} style={{ width }} aria-hidden="true" />
      ))}
    </div>
  )
}
