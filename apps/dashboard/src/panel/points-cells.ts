import { plainDecimals } from '@wavelength/core'
import { signedPoints } from '../format/points.ts'
import type { Share } from '../statistics/difference.ts'
import { t } from '../words/t.ts'
import { type Cell, EMPTY } from './table.ts'

/** A difference of shares, in points and with its sign. */
export function pointsCell(difference: number): Cell {
  return { shown: signedPoints(difference), written: writtenPoints(difference) }
}

/** The difference, and "+1.0 to +5.2". */
export function pointsCells(difference: Share | null): Cell[] {
  return difference === null ? [EMPTY, EMPTY] : [pointsCell(difference.value), intervalCell(difference)]
}

function intervalCell({ low, high }: Share): Cell {
  return {
    shown: t('{low} to {high}', { low: signedPoints(low), high: signedPoints(high) }),
    written: t('{low} to {high}', { low: writtenPoints(low), high: writtenPoints(high) }),
  }
}

function writtenPoints(difference: number): string {
  return plainDecimals(difference * 100, 1)
}
