import { oneDecimal } from './number.ts'

/** A difference of shares in points, "-4.2", for tables. */
export function signedPoints(share: number): string {
  const text = oneDecimal(Math.abs(share * 100))
  return share <= -0.0005 ? `-${text}` : text
}
