import { oneDecimal } from '../format/number.ts'
import { counted, t } from '../words/t.ts'

/** The size of a difference of two shares: "4 points", and "0.4 points" where whole ones would say nothing. */
export function pointsText(difference: number): string {
  const points = Math.abs(difference * 100)
  if (points < 0.95) return t('{size} points', { size: oneDecimal(points) })
  return counted(Math.round(points), '{n} point', '{n} points')
}
