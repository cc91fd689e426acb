import { isOpenState, type PurposeClass } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { countCell, numberColumn, rateCell, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import { counted, t } from '../words/t.ts'
import type { PermissionAsked } from './permission-asked.ts'
import { permissionBehind } from './permission-behind.ts'
import type { PermissionAnswer } from './permission-query.ts'
import { lineOf, type PermissionLine, shareOf } from './permission-series.ts'

/** Those who named a channel first, and which share of them may not be contacted there. */
export interface FirstChoice {
  readonly line: PermissionLine
  readonly closed: ShownRate
}

export interface Preferred {
  readonly choices: readonly FirstChoice[]
  /** Over all channels; null: withheld. */
  readonly notPermitted: number | null
}

/** The channel on which most wishes cannot be followed first. */
export function toPreferred({ permissions }: PermissionAnswer, purposeClass: PurposeClass): Preferred {
  const choices = permissions.firstChoices
    .filter((group) => group.purposeClass === purposeClass)
    .map(lineOf)
    .map((line) => ({ line, closed: shareOf(line, (state) => !isOpenState(state)) }))
    .sort((one, other) => closedIn(other) - closedIn(one))
  const told = permissions.preferredNotPermitted.find((each) => each.purposeClass === purposeClass)
  return { choices, notPermitted: told?.customers ?? null }
}

function closedIn({ closed }: FirstChoice): number {
  return isShown(closed) ? closed.numerator : -1
}

/** "318 customers prefer a channel that we may not use"; silent where few named one at all. */
export function preferredFinding({ choices, notPermitted }: Preferred, purposeClass: PurposeClass): string | null {
  const named = choices.reduce((sum, { line }) => sum + (line.customers ?? 0), 0)
  if (!notPermitted || named < SOUND) return null
  return purposeClass === 'MARKETING'
    ? counted(
        notPermitted,
        'Preferred but not permitted: {n} customer named a channel first that marketing may not use',
        'Preferred but not permitted: {n} customers named a channel first that marketing may not use',
      )
    : counted(
        notPermitted,
        'Preferred but not permitted: {n} customer named a channel first that we may not use at all',
        'Preferred but not permitted: {n} customers named a channel first that we may not use at all',
      )
}

const SOUND = 30

/** Those who named this channel first and may not be contacted there. */
export function choiceBehind({ line, closed }: FirstChoice, asked: PermissionAsked): Behind | null {
  if (!isShown(closed) || closed.numerator === 0) return null
  const title = t('Named first but not permitted: {channel}', { channel: line.label })
  return permissionBehind(title, line, { isOpen: false, firstChoice: true }, asked)
}

export function preferredTable({ choices }: Preferred, asked: PermissionAsked): Table {
  return {
    caption: t('First choices that may not be followed, by channel'),
    columns: [
      textColumn(t('Named first')),
      numberColumn(t('Not permitted')),
      numberColumn(t('Not permitted %')),
      numberColumn(t('Customers')),
    ],
    rows: choices.map((choice) => [
      textCell(choice.line.label),
      isShown(choice.closed) ? countCell(choice.closed.numerator, choiceBehind(choice, asked)) : textCell(tooFew()),
      rateCell(choice.closed),
      choice.line.customers === null ? textCell(tooFew()) : countCell(choice.line.customers),
    ]),
  }
}
