import type { Cell, Column } from './table.ts'

export interface Order {
  readonly column: number
  readonly direction: 'ascending' | 'descending'
}

type Rows = readonly (readonly Cell[])[]

/** Numbers begin with the largest, texts with A; the other way when asked again. */
export function reordered(old: Order | null, column: number, { isNumber }: Column): Order {
  const first = isNumber ? 'descending' : 'ascending'
  if (old?.column !== column) return { column, direction: first }
  return { column, direction: old.direction === 'descending' ? 'ascending' : 'descending' }
}

/** As the panel has them, unless asked otherwise. What is not told comes last either way. */
export function sorted(rows: Rows, order: Order | null): Rows {
  if (order === null) return rows
  const sign = order.direction === 'ascending' ? 1 : -1
  return rows.toSorted((one, other) => compared(one[order.column], other[order.column], sign))
}

function compared(one: Cell | undefined, other: Cell | undefined, sign: number): number {
  const [a, b] = [one?.written ?? '', other?.written ?? '']
  const [x, y] = [Number.parseFloat(a), Number.parseFloat(b)]
  if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1
  return sign * (Number.isNaN(x) ? a.localeCompare(b) : x - y)
}
