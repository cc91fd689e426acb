import type { ChannelFamily } from '@wavelength/core'
import type { ReactNode } from 'react'
import type { Behind } from '../behind/behind.ts'
import { Mark } from '../behind/mark.tsx'
import styles from './lane-table.module.css'
import { mostHeight } from './most-height.ts'

interface Figure {
  readonly text: string
  readonly behind?: Behind | null
}

export interface Lane {
  readonly key: string
  readonly label: string
  readonly family?: ChannelFamily
  readonly figures: readonly Figure[]
}

interface LaneTableProps<Row extends Lane> {
  readonly caption: string
  readonly head: string
  /** Names what is drawn. */
  readonly laneHead: ReactNode
  readonly figureHeads: readonly string[]
  readonly rows: readonly Row[]
  readonly draw: (row: Row) => ReactNode
  /** What stands below the lanes. */
  readonly foot?: ReactNode
  /** Rows of one line each share the room that a panel has to spare. */
  readonly canSpread?: boolean
}

/** A name, what is drawn of it, and the figures in a fixed place; narrow, the name stands above. */
export function LaneTable<Row extends Lane>(props: LaneTableProps<Row>) {
  const { caption, head, laneHead, figureHeads, rows, draw, foot, canSpread } = props
  return (
    <table
      className={styles.table}
      data-figures={figureHeads.length}
      data-spreads={canSpread || undefined}
      style={canSpread ? mostHeight(rows.length) : undefined}
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{head}</span>
          </th>
          <th scope="col" className={styles.lane}>
            {laneHead}
          </th>
          {figureHeads.map((label) => (
            <th key={label} scope="col" className={styles.figure}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-family={row.family}>
            <th scope="row">{row.label}</th>
            <td className={styles.lane}>{draw(row)}</td>
            {row.figures.map(({ text, behind }, at) => (
              <td key={figureHeads[at]} className={styles.figure}>
                <Mark behind={behind}>{text}</Mark>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td className={styles.lane}>{foot}</td>
            <td colSpan={figureHeads.length} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}
