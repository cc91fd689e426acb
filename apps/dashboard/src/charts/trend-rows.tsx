import { shortCount } from '../format/number.ts'
import { t } from '../words/t.ts'
import type { TimePoint } from './interval.ts'
import { type Lane, LaneTable } from './lane-table.tsx'
import { barsPath } from './trend-path.ts'
import styles from './trend-rows.module.css'

interface TrendRow extends Lane {
  /** One for each stretch of time. */
  readonly values: readonly number[]
}

interface TrendRowsProps {
  readonly caption: string
  readonly head: string
  /** "Emails per week" */
  readonly unit: string
  readonly figureHeads: readonly string[]
  readonly points: readonly TimePoint[]
  readonly rows: readonly TrendRow[]
}

/** A small column chart a row, all on one scale and one time axis, so that rows can be held against each other. */
export function TrendRows({ caption, head, unit, figureHeads, points, rows }: TrendRowsProps) {
  const highest = Math.max(1, ...rows.flatMap(({ values }) => values))
  return (
    <LaneTable
      caption={caption}
      head={head}
      laneHead={t('{unit}, highest {n}', { unit, n: shortCount(highest) })}
      figureHeads={figureHeads}
      rows={rows}
      canSpread
      draw={({ values }) => <Columns values={values} points={points} highest={highest} />}
      foot={
        <span className={styles.ends}>
          <span>{points[0]?.label}</span>
          <span>{points.at(-1)?.label}</span>
        </span>
      }
    />
  )
}

interface ColumnsProps {
  readonly values: readonly number[]
  readonly points: readonly TimePoint[]
  readonly highest: number
}

/** Two paths however many columns: the whole ones, and those that are not complete. */
function Columns({ values, points, highest }: ColumnsProps) {
  const shares = values.map((value) => value / highest)
  const isPartial = (at: number) => points[at]?.isPartial ?? false
  return (
    <svg className={styles.columns} viewBox={`0 0 ${shares.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={barsPath(shares, (at) => !isPartial(at))} />
      <path className={styles.partial} d={barsPath(shares, isPartial)} />
    </svg>
  )
}
