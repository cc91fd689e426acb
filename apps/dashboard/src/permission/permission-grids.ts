import { PERMISSION_STATES, type PermissionState, type PurposeClass } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import type { SplitGrid } from '../charts/split-bars.tsx'
import { countCell, numberColumn, rateCell, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import type { PermissionAsked } from './permission-asked.ts'
import { permissionBehind } from './permission-behind.ts'
import { isFew, type PermissionLine, shareOf } from './permission-series.ts'
import { REASON_LABELS, reasonsFor, STANDING_LABELS, STANDING_OF, STANDINGS } from './standing.ts'

/** A share of the customers of a line: those in some states. */
interface ShareColumn {
  readonly key: string
  readonly label: string
  readonly states: readonly PermissionState[]
}

export function standingColumns(purposeClass: PurposeClass): ShareColumn[] {
  return STANDINGS.map((standing) => ({
    key: standing,
    label: word(STANDING_LABELS[purposeClass][standing]),
    states: PERMISSION_STATES.filter((state) => STANDING_OF[state] === standing),
  }))
}

/** Reasons that stop us somewhere; one that stops nobody tells nothing. */
export function reasonColumns(lines: readonly PermissionLine[], purposeClass: PurposeClass): ShareColumn[] {
  const stops = (state: PermissionState) => lines.some(({ counts }) => counts.get(state) !== 0)
  return reasonsFor(purposeClass)
    .filter(stops)
    .map((reason) => ({ key: reason, label: word(REASON_LABELS[reason]), states: [reason] }))
}

export interface PermissionParts {
  readonly caption: string
  readonly lines: readonly PermissionLine[]
  readonly columns: readonly ShareColumn[]
  readonly asked: PermissionAsked
}

/** Channels down, columns across. */
export function permissionGrid({ caption, lines, columns, asked }: PermissionParts): SplitGrid {
  const found = new Map(lines.map((line) => [line.key, line]))
  return {
    caption,
    head: t('Channel'),
    wholeHead: t('Customers'),
    columns,
    rows: lines.map((line) => ({
      key: line.key,
      label: line.label,
      ...(line.family && { family: line.family }),
      whole: line.customers,
      isFew: isFew(line),
    })),
    cellOf: (row, key) => {
      const [line, column] = [found.get(row), columns.find((each) => each.key === key)]
      if (!line || !column) return { rate: { kind: 'NONE' } }
      return { rate: rateIn(line, column), behind: columnBehind(line, column, asked) }
    },
  }
}

function rateIn(line: PermissionLine, { states }: ShareColumn): ShownRate {
  return shareOf(line, (state) => states.includes(state))
}

function columnBehind(line: PermissionLine, { label, states }: ShareColumn, asked: PermissionAsked): Behind | null {
  return permissionBehind(`${label}: ${line.label}`, line, { states }, asked)
}

/** How many they are and which share. */
export function permissionTable({ caption, lines, columns, asked }: PermissionParts): Table {
  return {
    caption,
    columns: [
      textColumn(t('Channel')),
      ...columns.flatMap(({ label }) => [numberColumn(label), numberColumn(`${label} %`)]),
      numberColumn(t('Customers')),
    ],
    rows: lines.map((line) => [
      textCell(line.label),
      ...columns.flatMap((column) => {
        const rate = rateIn(line, column)
        return [customersCell(rate, columnBehind(line, column, asked)), rateCell(rate)]
      }),
      line.customers === null ? textCell(tooFew()) : countCell(line.customers),
    ]),
  }
}

function customersCell(rate: ShownRate, behind: Behind | null) {
  if (!isShown(rate)) return textCell(tooFew())
  return countCell(rate.numerator, rate.numerator > 0 ? behind : null)
}
