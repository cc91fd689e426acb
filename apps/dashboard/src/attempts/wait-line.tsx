import type { Axis } from '../charts/interval-plot.tsx'
import { tooFew } from '../panel/table.ts'
import { placed } from './delay-ticks.tsx'
import { isTold } from './delays.ts'
import styles from './wait-line.module.css'
import { bandPath, linePath, linePoints } from './wait-points.ts'
import type { FamilyWait } from './wait-series.ts'

interface WaitLineProps {
  readonly wait: FamilyWait
  /** Drawn grey behind it. */
  readonly others: readonly FamilyWait[]
  readonly axis: Axis
}

/** From no reply at the foot to all of them at the top. */
export function WaitLine({ wait, others, axis }: WaitLineProps) {
  if (!isTold(wait.delays)) return tooFew()
  const points = linePoints(wait)
  return (
    <span className={styles.lane} aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={styles.lines} aria-hidden="true">
        <path className={styles.goal} d="M0 10H100" />
        {others.map((other) => (
          <path key={other.family} d={linePath(linePoints(other), axis)} />
        ))}
        <path className={styles.band} d={bandPath(points, axis)} />
        <path className={styles.own} d={linePath(points, axis)} />
      </svg>
      <span
        className={styles.dot}
        data-few={wait.delays.kind === 'FEW' || undefined}
        style={placed(axis, wait.delays.p90)}
      />
    </span>
  )
}
