import type { CSSProperties } from 'react'
import { isShown } from '../aggregate/rate.ts'
import { useBehind } from '../behind/behind.ts'
import { percent } from '../format/number.ts'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { tooFew } from '../panel/table.ts'
import { t } from '../words/t.ts'
import styles from './heat-map.module.css'
import { heatStep } from './heat-step.ts'
import type { GridCell, RateGrid } from './rate-grid.ts'
import { useRoving } from './use-roving.ts'

/**
 * The number stands in every cell, the shade only helps the eye. One stop of the Tab key; the arrows, Home and End
 * walk the cells, Enter opens who is behind one.
 */
export default function HeatMap({ grid }: { grid: RateGrid }) {
  const { caption, head, rows, columns } = grid
  const roving = useRoving(rows.length, columns.length)
  return (
    <ScrollArea label={caption}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid (ARIA APG) */}
      <table role="grid" className={styles.map} ref={roving.ref} onKeyDown={roving.onKeyDown}>
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

interface HeatCellProps {
  readonly cell: GridCell
  readonly name: string
  readonly isStop: boolean
}

function HeatCell({ cell: { rate, behind }, name, isStop }: HeatCellProps) {
  const show = useBehind()
  const open = show && behind && isShown(rate) ? () => show(behind) : undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a cell is the grid's matter, which clicks it
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      aria-label={`${name}: ${spoken(rate)}`}
      title={`${name}: ${spoken(rate)}`}
      data-opens={open && true}
      onClick={open}
      {...looks(rate)}
    >
      <span aria-hidden="true">{printed(rate)}</span>
    </td>
  )
}

function printed(rate: GridCell['rate']): string {
  if (rate.kind === 'NONE') return ''
  return isShown(rate) ? String(Math.round(rate.value * 100)) : '·'
}

function spoken(rate: GridCell['rate']): string {
  if (rate.kind === 'NONE') return t('none')
  if (!isShown(rate)) return tooFew()
  const few = rate.kind === 'FEW' ? ` (${t('few')})` : ''
  return `${t('{share} of {n}', { share: percent(rate.value), n: rate.denominator })}${few}`
}

function looks(rate: GridCell['rate']): { className?: string | undefined; style?: CSSProperties } {
  if (rate.kind === 'NONE') return { className: styles.none }
  if (rate.kind !== 'OK') return { className: styles.few }
  const step = heatStep(rate.value)
  return { style: { background: `var(--heat-${step})`, color: `var(--heat-ink-${step})` } }
}
