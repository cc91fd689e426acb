import { useState } from 'react'
import { Mark } from '../behind/mark.tsx'
import { useIsPrinting } from '../print/printing.ts'
import { t } from '../words/t.ts'
import styles from './panel-table.module.css'
import { ScrollArea } from './scroll-area.tsx'
import { type Order, reordered, sorted } from './sorted.ts'
import type { Cell, Column, Table } from './table.ts'

/** The numbers of a panel, as a table anyone can read, sort or have read aloud. */
export function PanelTable({ table }: { table: Table }) {
  const [order, setOrder] = useState<Order | null>(null)
  return (
    <ScrollArea label={t('Table: {caption}', { caption: table.caption })} height="bounded">
      <table className={styles.table}>
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <Head
                key={column.label}
                column={column}
                order={order?.column === at ? order : null}
                onSort={() => setOrder(reordered(order, at, column))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(table.rows, order).map((row) => (
            <Row key={row.map(({ written }) => written).join(' ')} cells={row} columns={table.columns} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

const ARROWS = { ascending: ' ↑', descending: ' ↓' } as const

interface HeadProps {
  readonly column: Column
  readonly order: Order | null
  readonly onSort: () => void
}

/** Browsers repeat plain text at the top of the next sheet, but leave a button out. */
function Head({ column, order, onSort }: HeadProps) {
  const isPrinting = useIsPrinting()
  return (
    <th scope="col" data-number={column.isNumber || undefined} aria-sort={order?.direction}>
      {isPrinting ? (
        column.label
      ) : (
        <button type="button" className={styles.sort} onClick={onSort}>
          {column.label}
          <span aria-hidden="true">{order && ARROWS[order.direction]}</span>
        </button>
      )}
    </th>
  )
}

/** More characters than that would leave no room for numbers beside them on a narrow screen. */
const LONGEST_IN_LINE = 22

function Row({ cells, columns }: { cells: readonly Cell[]; columns: readonly Column[] }) {
  return (
    <tr>
      {cells.map((cell, at) =>
        at === 0 ? (
          <th key={columns[at]?.label} scope="row" data-long={cell.written.length > LONGEST_IN_LINE || undefined}>
            {cell.shown}
          </th>
        ) : (
          <td key={columns[at]?.label} data-number={columns[at]?.isNumber || undefined}>
            <Mark behind={cell.behind}>{cell.shown}</Mark>
          </td>
        ),
      )}
    </tr>
  )
}
