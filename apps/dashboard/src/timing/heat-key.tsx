import { heatStyle } from '../charts/heat-step.ts'
import { t } from '../words/t.ts'
import styles from './heat-key.module.css'
import type { WeekGrid } from './week-grid.ts'

/** Which shade stands for what. */
export function HeatKey({ grid: { scale, rangeText } }: { grid: WeekGrid }) {
  return (
    <ol className={styles.key} aria-label={t('Shades')}>
      {scale.edges.slice(0, -1).map((edge, at) => (
        <li key={edge} style={heatStyle(at + 1)}>
          {rangeText(edge, scale.edges[at + 1] ?? edge)}
        </li>
      ))}
    </ol>
  )
}
