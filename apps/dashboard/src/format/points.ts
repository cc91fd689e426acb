import { decimalOf } from '@wavelength/core'
import { counted, t } from '../words/t.ts'
import { count, oneDecimal } from './number.ts'

/** The size of a difference of two shares: "4 points", and "0.4 points" where whole ones would say nothing. */
export function pointsText(difference: number): string {
  const points = Math.abs(difference * 100)
  if (points < 0.95) return t('{size} points', { size: oneDecimal(points) })
  return counted(Math.round(decimalOf(points)), '{n} point', '{n} points')
}

/** "+3.1": a difference of shares, in points. */
export function signedPoints(difference: number): string {
  return signed(difference, oneDecimal)
}

/** As ticks say it: no decimals. */
export function tickPoints(difference: number): string {
  return signed(difference, count)
}

function signed(difference: number, written: (points: number) => string): string {
  const points = written(Math.abs(difference * 100))
  if (points === written(0)) return points
  return `${difference < 0 ? '−' : '+'}${points}`
}
