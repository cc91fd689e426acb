import styles from './panel-table.module.css'
import { ScrollArea } from './scroll-area.tsx'
import type { Cell, Column, Table } from './table.ts'

/** The numbers of a panel, as a table anyone can read, sort in a spreadsheet or have read aloud. */
export function PanelTable({ table }: { table: Table }) {
  return (
    <ScrollArea label={table.caption} height="bounded">
      <table className={styles.table}>
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" data-number={column.isNumber || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.map(({ written }) => written).join(' ')} cells={row} columns={table.columns} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function Row({ cells, columns }: { cells: readonly Cell[]; columns: readonly Column[] }) {
  return (
    <tr>
      {cells.map((cell, at) =>
        at === 0 ? (
          <th key={columns[at]?.label} scope="row">
            {cell.shown}
          </th>
        ) : (
          <td key={columns[at]?.label} data-number={columns[at]?.isNumber || undefined}>
            {cell.shown}
          </td>
        ),
      )}
    </tr>
  )
}
