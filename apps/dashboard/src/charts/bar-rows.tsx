import { Bar } from './bar.tsx'
import styles from './bar-rows.module.css'
import { type Lane, LaneTable } from './lane-table.tsx'

interface BarRow extends Lane {
  /** Null: nothing may be drawn, and the figures say why. */
  readonly value: number | null
  /** Drawn hatched. */
  readonly isFew?: boolean
}

interface BarRowsProps {
  readonly caption: string
  readonly head: string
  readonly barHead: string
  readonly figureHeads: readonly string[]
  readonly rows: readonly BarRow[]
}

/** One bar a row, all from the same line and on the same scale. */
export function BarRows({ barHead, ...table }: BarRowsProps) {
  const longest = Math.max(...table.rows.map(({ value }) => value ?? 0)) || 1
  return (
    <LaneTable
      {...table}
      canSpread
      laneHead={<span className="visually-hidden">{barHead}</span>}
      draw={({ value, isFew }) => (
        <span className={styles.bar}>
          <Bar size={value ?? 0} longest={longest} isFew={isFew === true} />
        </span>
      )}
    />
  )
}
