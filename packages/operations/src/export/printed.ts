import type { Row, Table } from './table.ts'
import { zonedTime } from './zoned-time.ts'

/** Rows as formats without a type for instants write them. */
export function printed({ columns, zone }: Pick<Table, 'columns' | 'zone'>, rows: readonly Row[]): Row[] {
  const isInstant = columns.map(({ kind }) => kind === 'INSTANT')
  return rows.map((row) =>
    row.map((cell, at) => (isInstant[at] && typeof cell === 'number' ? zonedTime(zone, cell) : cell)),
  )
}
