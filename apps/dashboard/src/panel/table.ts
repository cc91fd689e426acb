import { plainDecimals } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { count, oneDecimal, precisePercent } from '../format/number.ts'
import { t } from '../words/t.ts'

/** A table as it is shown and as it is written to a file: the same cells, so the two cannot differ. */
export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Column {
  readonly label: string
  readonly isNumber: boolean
  /** What it is called in a file, where that needs a unit. */
  readonly written?: string
}

export interface Cell {
  /** As a reader sees it. */
  readonly shown: string
  /** As a spreadsheet reads it: plain digits, ISO dates. */
  readonly written: string
  /** The people behind the number. */
  readonly behind?: Behind | null
}

/** Nothing to tell. */
export const EMPTY: Cell = { shown: '–', written: '' }

export function tooFew(): string {
  return t('too few to show')
}

export function textColumn(label: string): Column {
  return { label, isNumber: false }
}

export function numberColumn(label: string): Column {
  return { label, isNumber: true }
}

export function textCell(text: string): Cell {
  return { shown: text, written: text }
}

export function countCell(value: number | null, behind: Behind | null = null): Cell {
  return value === null ? EMPTY : { shown: count(value), written: String(value), behind }
}

/** A share of one. Its column is named with %, so the file holds the bare number. */
export function shareCell(share: number): Cell {
  return { shown: precisePercent(share), written: writtenPercent(share) }
}

export function rateCell(rate: ShownRate): Cell {
  return isShown(rate) ? shareCell(rate.value) : withoutRate(rate)
}

export function intervalCell(rate: ShownRate): Cell {
  if (!isShown(rate)) return withoutRate(rate)
  const { low, high } = rate
  return {
    shown: `${oneDecimal(low * 100)}–${oneDecimal(high * 100)}`,
    written: `${writtenPercent(low)}–${writtenPercent(high)}`,
  }
}

export function denominatorCell(rate: ShownRate, behind: Behind | null = null): Cell {
  if (rate.kind === 'WITHHELD') return textCell(tooFew())
  if (rate.kind === 'NONE') return countCell(0)
  const shown = rate.kind === 'FEW' ? t('{n} (few)', { n: rate.denominator }) : count(rate.denominator)
  return { shown, written: String(rate.denominator), behind }
}

/** A share, where it likely lies, and of how many it is one. */
export function shareColumns(share: string, whole: string): Column[] {
  return [numberColumn(share), numberColumn(t('95% interval')), numberColumn(whole)]
}

export function shareCells(rate: ShownRate, wholeBehind: Behind | null): Cell[] {
  return [rateCell(rate), intervalCell(rate), denominatorCell(rate, wholeBehind)]
}

function writtenPercent(share: number): string {
  return plainDecimals(share * 100, 1)
}

function withoutRate(rate: ShownRate): Cell {
  return rate.kind === 'WITHHELD' ? textCell(tooFew()) : EMPTY
}
