import { oneDecimal } from '../format/number.ts'
import type { Cell } from '../panel/table.ts'
import type { Estimate } from './experiment-query.ts'

/** "+3.1": a difference of shares, in points. */
export function signedPoints(difference: number): string {
  const points = Math.abs(difference) * 100
  if (Number(points.toFixed(1)) === 0) return oneDecimal(0)
  return `${difference < 0 ? '−' : '+'}${oneDecimal(points)}`
}

/** As ticks say it: no decimals. */
export function tickPoints(difference: number): string {
  const points = Math.round(difference * 100)
  return points === 0 ? '0' : `${points < 0 ? '−' : '+'}${Math.abs(points)}`
}

const NOT_TOLD: Cell = { shown: '–', written: '' }

/** Value and interval of a share, in per cent; the columns are named with %. */
export function shareCells(estimate: Estimate | null): Cell[] {
  if (estimate === null) return [NOT_TOLD, NOT_TOLD, NOT_TOLD]
  return [estimate.value, estimate.low, estimate.high].map((share) => ({
    shown: oneDecimal(share * 100),
    written: (share * 100).toFixed(1),
  }))
}

/** The same of a difference, in points and with its sign. */
export function differenceCells(estimate: Estimate | null): Cell[] {
  if (estimate === null) return [NOT_TOLD, NOT_TOLD, NOT_TOLD]
  return [estimate.value, estimate.low, estimate.high].map((share) => ({
    shown: signedPoints(share),
    written: (share * 100).toFixed(1).replace(/^-0\.0$/, '0.0'),
  }))
}
