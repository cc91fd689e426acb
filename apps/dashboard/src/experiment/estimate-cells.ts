import { pointsCell } from '../panel/points-cells.ts'
import { type Cell, EMPTY, shareCell } from '../panel/table.ts'
import type { Estimate } from './experiment-query.ts'

/** Value and interval of a share; the columns are named with %. */
export function estimatedShareCells(estimate: Estimate | null): Cell[] {
  return cellsOf(estimate, shareCell)
}

/** The same of a difference, in points and with its sign. */
export function estimatedDifferenceCells(estimate: Estimate | null): Cell[] {
  return cellsOf(estimate, pointsCell)
}

function cellsOf(estimate: Estimate | null, cellOf: (value: number) => Cell): Cell[] {
  if (estimate === null) return [EMPTY, EMPTY, EMPTY]
  return [estimate.value, estimate.low, estimate.high].map(cellOf)
}
