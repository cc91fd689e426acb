import { type ContactsInWeek, plainDecimals } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { count, oneDecimal, twoDigits } from '../format/number.ts'
import {
  type Cell,
  countCell,
  denominatorCell,
  numberColumn,
  type Table,
  textCell,
  textColumn,
  tooFew,
} from '../panel/table.ts'
import { clearEnds } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'
import type { FatigueAnswer } from './fatigue-query.ts'
import { IN_WEEK_LABELS, inWeekPhrase } from './in-week.ts'

/** Contacts of one level, and which share of them was followed by an opt-out. */
export interface LevelOptOuts {
  readonly contacts: ContactsInWeek
  readonly optedOut: ShownRate
}

const PER = 1_000

/** As shares of one, so that they can be compared as all others are. */
export function toLevelOptOuts({ optOuts }: FatigueAnswer): LevelOptOuts[] {
  return optOuts.map(({ contactsInWeek, ...told }) => ({ contacts: contactsInWeek, optedOut: rateOf(told) }))
}

function rateOf(told: Omit<FatigueAnswer['optOuts'][number], 'contactsInWeek'>): ShownRate {
  const { value, low, high, numerator, denominator, sample } = told
  if (sample === 'WITHHELD') return { kind: 'WITHHELD' }
  if (value === null || numerator === null || denominator === null) return { kind: 'NONE' }
  const interval = { low: (low ?? value) / PER, high: (high ?? value) / PER }
  return { kind: sample, value: value / PER, ...interval, numerator, denominator }
}

/** "3.4" of a thousand. */
export function perThousand(share: number): string {
  return share === 0 ? count(0) : twoDigits(share * PER)
}

/** Between the fewest and the most contacts a week; silent unless the two clearly differ. */
export function optOutsFinding(levels: readonly LevelOptOuts[]): string | null {
  const ends = clearEnds(levels.map(({ contacts, optedOut }) => ({ contacts, rate: optedOut })))
  if (ends === null) return null
  const { first, last } = ends
  return t('Per 1,000 contacts, {first} opt-outs at {few} and {last} at {many}', {
    first: perThousand(first.rate.value),
    few: inWeekPhrase(first.contacts),
    last: perThousand(last.rate.value),
    many: inWeekPhrase(last.contacts),
  })
}

export function optOutsTable(levels: readonly LevelOptOuts[]): Table {
  return {
    caption: t('Opt-outs per 1,000 contacts by contacts in the week'),
    columns: [
      textColumn(t('Contacts in the week')),
      numberColumn(t('Opt-outs per 1,000')),
      numberColumn(t('95% interval')),
      numberColumn(t('Opt-outs')),
      numberColumn(t('Contacts')),
    ],
    rows: levels.map(({ contacts, optedOut }) => [
      textCell(word(IN_WEEK_LABELS[contacts])),
      perThousandCell(optedOut),
      intervalCell(optedOut),
      isShown(optedOut) ? countCell(optedOut.numerator) : textCell(tooFew()),
      denominatorCell(optedOut),
    ]),
  }
}

function perThousandCell(rate: ShownRate): Cell {
  if (!isShown(rate)) return textCell(tooFew())
  return { shown: perThousand(rate.value), written: plainDecimals(rate.value * PER, 2) }
}

function intervalCell(rate: ShownRate): Cell {
  if (!isShown(rate)) return textCell(tooFew())
  const [low, high] = [rate.low * PER, rate.high * PER]
  return {
    shown: `${oneDecimal(low)}–${oneDecimal(high)}`,
    written: `${plainDecimals(low, 1)}–${plainDecimals(high, 1)}`,
  }
}
