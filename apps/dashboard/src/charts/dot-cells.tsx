import type { ChannelFamily } from '@wavelength/core'
import { isShown, type Rate, type ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { Mark } from '../behind/mark.tsx'
import { count, percent } from '../format/number.ts'
import { tooFew } from '../panel/table.ts'
import { t } from '../words/t.ts'
import { axisOf } from './axis.ts'
import styles from './dot-cells.module.css'
import { IntervalDot, type Place, placeOn } from './interval-plot.tsx'

export interface DotCell {
  /** What the rate is of, above it. */
  readonly name: string
  readonly family: ChannelFamily
  readonly rate: ShownRate
  readonly behind: Behind
}

interface DotRow {
  readonly key: string
  readonly label: string
  /** One a column; null for none. */
  readonly cells: readonly (DotCell | null)[]
}

interface DotCellsProps {
  readonly caption: string
  readonly head: string
  readonly columns: readonly string[]
  readonly rows: readonly DotRow[]
  /** The heads of the columns say the names; they stand in the cells only where there is no room for heads. */
  readonly isNamedByHead?: boolean
}

/** Rates in rows and columns, each a dot with its 95 % interval on one scale for all. */
export function DotCells({ caption, head, columns, rows, isNamedByHead }: DotCellsProps) {
  const rates = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && isShown(cell.rate) ? [cell.rate] : [])))
  const place = placeOn(axisOf(rates.map(({ high }) => high)))
  return (
    <table className={styles.table} data-heads={isNamedByHead || undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, cells }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {columns.map((column, at) => (
              <td key={column} data-family={cells[at]?.family}>
                {cells[at] && <CellBody cell={cells[at]} place={place} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CellBody({ cell: { name, rate, behind }, place }: { cell: DotCell; place: Place }) {
  return (
    <span className={styles.cell}>
      <span className={styles.name}>{name}</span>
      {isShown(rate) ? <CellRate rate={rate} behind={behind} place={place} /> : <Untold rate={rate} />}
    </span>
  )
}

function Untold({ rate }: { rate: ShownRate }) {
  return <span className={styles.of}>{rate.kind === 'NONE' ? '–' : tooFew()}</span>
}

function CellRate({ rate, behind, place }: { rate: Rate; behind: Behind; place: Place }) {
  const isFew = rate.kind === 'FEW'
  return (
    <>
      <span className={styles.lane}>
        <IntervalDot interval={rate} isFew={isFew} textOf={percent} place={place} />
      </span>
      <span className={styles.rate}>
        <Mark behind={rate.numerator > 0 ? behind : null}>{percent(rate.value)}</Mark>
      </span>
      <span className={styles.of}>
        {t('of {n}', { n: count(rate.denominator) })}
        {isFew && ` (${t('few')})`}
      </span>
    </>
  )
}
