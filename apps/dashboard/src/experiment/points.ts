import { oneDecimal } from '../format/number.ts'
import type { Cell } from '../panel/table.ts'
import type { Estimate } from './experiment-query.ts'

/** "+3.1": a difference of shares, in points. */
export function signedPoints(difference: number): string {
  const points = oneDecimal(Math.abs(difference) * 100)
  if (Number(points) === 0) return '0.0'
  return `${difference < 0 ? '−' : '+'}${points}`
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
  return [estimate.value, estimate.low, estimate.high].map((share) => {
    const text = oneDecimal(share * 100)
    return { shown: text, written: text }
  })
}

/** The same of a difference, in points and with its sign. */
export function differenceCells(estimate: Estimate | null): Cell[] {
  if (estimate === null) return [NOT_TOLD, NOT_TOLD, NOT_TOLD]
  return [estimate.value, estimate.low, estimate.high].map((share) => ({
    shown: signedPoints(share),
    written: oneDecimal(share * 100).replace(/^-0\.0$/, '0.0'),
  }))
}
