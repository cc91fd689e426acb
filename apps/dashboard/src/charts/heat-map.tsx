import type { CSSProperties } from 'react'
import { isShown } from '../aggregate/rate.ts'
import { useBehind } from '../behind/behind.ts'
import { barePercent, percent } from '../format/number.ts'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { tooFew } from '../panel/table.ts'
import { t } from '../words/t.ts'
import styles from './heat-map.module.css'
import { heatStep, heatStyle } from './heat-step.ts'
import type { GridCell, GridReading, RateGrid } from './rate-grid.ts'
import { useRoving } from './use-roving.ts'

/**
 * The number stands in every cell, the shade only helps the eye. One stop of the Tab key; the arrows, Home and End
 * walk the cells, Enter opens who is behind one.
 */
export default function HeatMap({ grid }: { grid: RateGrid }) {
  const { caption, head, rows, columns, reading = IN_PER_CENT } = grid
  const roving = useRoving(rows.length, columns.length)
  return (
    <ScrollArea label={caption}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid (ARIA APG)
        role="grid"
        className={styles.map}
        style={{ '--columns': columns.length } as CSSProperties}
        data-short={areShort(columns) || undefined}
        ref={roving.ref}
        onKeyDown={roving.onKeyDown}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{head}</span>
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map((column, across) => (
                <HeatCell
                  key={column.key}
                  cell={grid.cellOf(row.key, column.key)}
                  reading={reading}
                  name={`${row.label}, ${column.label}`}
                  isStop={roving.isStop(down, across)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function areShort(columns: RateGrid['columns']): boolean {
  return columns.every(({ label }) => label.length <= 2)
}

const IN_PER_CENT: GridReading = {
  printed: ({ value }) => barePercent(value),
  spoken: ({ value, denominator }) => t('{share} of {n}', { share: percent(value), n: denominator }),
  stepOf: ({ value }) => heatStep(value),
}

interface HeatCellProps {
  readonly cell: GridCell
  readonly reading: GridReading
  readonly name: string
  readonly isStop: boolean
}

function HeatCell({ cell: { rate, behind }, reading, name, isStop }: HeatCellProps) {
  const show = useBehind()
  const open = show && behind && isShown(rate) ? () => show(behind) : undefined
  const said = `${name}: ${spoken(rate, reading)}`
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a cell is the grid's matter, which clicks it
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      aria-label={said}
      title={said}
      data-opens={open && true}
      onClick={open}
      {...looks(rate, reading)}
    >
      <span aria-hidden="true">{printed(rate, reading)}</span>
    </td>
  )
}

function printed(rate: GridCell['rate'], reading: GridReading): string {
  return isShown(rate) ? reading.printed(rate) : ''
}

function spoken(rate: GridCell['rate'], reading: GridReading): string {
  if (rate.kind === 'NONE') return t('none')
  if (!isShown(rate)) return tooFew()
  const value = reading.spoken(rate)
  return rate.kind === 'FEW' ? t('{value} (few)', { value }) : value
}

interface Looks {
  readonly className?: string | undefined
  readonly style?: CSSProperties
}

function looks(rate: GridCell['rate'], { stepOf }: GridReading): Looks {
  if (rate.kind === 'NONE') return { className: styles.none }
  if (rate.kind === 'WITHHELD') return { className: `${styles.few} ${styles.withheld}` }
  return rate.kind === 'OK' ? { style: heatStyle(stepOf(rate)) } : { className: styles.few }
}
