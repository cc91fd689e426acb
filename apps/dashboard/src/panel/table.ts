import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { count, oneDecimal } from '../format/number.ts'

/** A table as it is shown and as it is written to a file: the same cells, so the two cannot differ. */
export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Column {
  readonly label: string
  readonly isNumber: boolean
}

export interface Cell {
  /** As a reader sees it. */
  readonly shown: string
  /** As a spreadsheet reads it: plain digits, ISO dates. */
  readonly written: string
}

export const TOO_FEW = 'too few to show'

export function textColumn(label: string): Column {
  return { label, isNumber: false }
}

export function numberColumn(label: string): Column {
  return { label, isNumber: true }
}

export function textCell(text: string): Cell {
  return { shown: text, written: text }
}

export function countCell(value: number | null): Cell {
  return value === null ? EMPTY : { shown: count(value), written: String(value) }
}

/** The columns of a rate are named with %, so the file holds the bare number. */
export function rateCell(rate: ShownRate): Cell {
  if (!isShown(rate)) return withoutRate(rate)
  return { shown: `${oneDecimal(rate.value * 100)}%`, written: oneDecimal(rate.value * 100) }
}

export function intervalCell(rate: ShownRate): Cell {
  if (!isShown(rate)) return withoutRate(rate)
  const text = `${oneDecimal(rate.low * 100)}–${oneDecimal(rate.high * 100)}`
  return { shown: text, written: text }
}

export function denominatorCell(rate: ShownRate): Cell {
  if (rate.kind === 'WITHHELD') return textCell(TOO_FEW)
  if (rate.kind === 'NONE') return countCell(0)
  const few = rate.kind === 'FEW' ? ' (few)' : ''
  return { shown: `${count(rate.denominator)}${few}`, written: String(rate.denominator) }
}

const EMPTY: Cell = { shown: '–', written: '' }

function withoutRate(rate: ShownRate): Cell {
  return rate.kind === 'WITHHELD' ? textCell(TOO_FEW) : EMPTY
}
