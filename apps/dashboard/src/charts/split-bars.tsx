import type { CSSProperties } from 'react'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { Mark } from '../behind/mark.tsx'
import { count, percent } from '../format/number.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { tooFew } from '../panel/table.ts'
import { t } from '../words/t.ts'
import { Bar } from './bar.tsx'
import type { GridHead, RateGrid } from './rate-grid.ts'
import styles from './split-bars.module.css'

interface SplitRow extends GridHead {
  /** What the shares are shares of; null when too few to show. */
  readonly whole: number | null
  readonly isFew: boolean
  readonly behind?: Behind | null
}

export interface SplitGrid extends RateGrid {
  readonly rows: readonly SplitRow[]
  /** Names the column of wholes. */
  readonly wholeHead: string
}

/** Every column starts at its own line, so that parts can be compared down and across. */
export function SplitBars({ grid }: { grid: SplitGrid }) {
  const { caption, head, wholeHead, columns, rows } = grid
  const longest = longestOf(grid)
  return (
    <ScrollArea label={caption}>
      <table className={styles.table} style={{ '--columns': columns.length } as CSSProperties}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(({ key, label, family }) => (
              <th key={key} scope="col">
                {family && <FamilyMark family={family} />} {label}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {wholeHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SplitLine key={row.key} row={row} grid={grid} longest={longest} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

/** All columns share one scale. */
function longestOf({ rows, columns, cellOf }: SplitGrid): number {
  const rates = rows.flatMap((row) => columns.map((column) => cellOf(row.key, column.key).rate))
  return Math.max(0.01, ...rates.filter(isShown).map(({ value }) => value))
}

function SplitLine({ row, grid, longest }: { row: SplitRow; grid: SplitGrid; longest: number }) {
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {row.whole === null ? (
        <td colSpan={grid.columns.length} className={styles.withheld}>
          {tooFew()}
        </td>
      ) : (
        grid.columns.map(({ key, family }) => {
          const { rate, behind } = grid.cellOf(row.key, key)
          return (
            <td key={key} data-family={family ?? row.family}>
              <ShareBar rate={rate} behind={behind} longest={longest} />
            </td>
          )
        })
      )}
      <td className={styles.number}>
        {row.whole === null ? t('under 10') : <Mark behind={row.behind}>{count(row.whole)}</Mark>}
        {row.isFew && ` ${t('(few)')}`}
      </td>
    </tr>
  )
}

interface ShareBarProps {
  readonly rate: ShownRate
  readonly behind: Behind | null | undefined
  readonly longest: number
}

function ShareBar({ rate, behind, longest }: ShareBarProps) {
  if (rate.kind === 'NONE') return <span className={styles.withheld}>–</span>
  if (!isShown(rate)) return <span className={styles.withheld}>{tooFew()}</span>
  return (
    <span className={styles.share}>
      <Mark behind={rate.numerator > 0 ? behind : null} className={styles.value}>
        {percent(rate.value)}
      </Mark>
      <span className={styles.track} aria-hidden="true">
        <Bar size={rate.value} longest={longest} isFew={rate.kind === 'FEW'} />
      </span>
    </span>
  )
}
