import type { ContactsInWeek } from '@wavelength/core'
import { rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { percent } from '../format/number.ts'
import {
  denominatorCell,
  intervalCell,
  numberColumn,
  rateCell,
  type Table,
  textCell,
  textColumn,
} from '../panel/table.ts'
import { clearEnds } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'
import { IN_WEEK_LABELS, inWeekPhrase, rowsInWeek } from './in-week.ts'

/** What attempts came to at one level of contacts. */
export interface LevelResponses {
  readonly contacts: ContactsInWeek
  readonly answered: ShownRate
  readonly declined: ShownRate
}
export type Response = 'answered' | 'declined'

export function toLevelResponses(aggregate: Aggregate): LevelResponses[] {
  return rowsInWeek(aggregate)
    .filter(({ row }) => measured(row, 'ATTEMPTS').value !== 0)
    .map(({ contacts, row }) => ({ contacts, ...responsesIn(row) }))
}

export function responsesIn(row: Aggregate['rows'][number] | undefined) {
  return { answered: rateOf(measured(row, 'ANSWER_RATE')), declined: rateOf(measured(row, 'DECLINE_RATE')) }
}

/** "Customers answer 41% of attempts at a single contact a week, 14% at 8+ contacts a week" */
export function responsesFinding(levels: readonly LevelResponses[], response: Response): string | null {
  const ends = clearEnds(levels.map(({ contacts, [response]: rate }) => ({ contacts, rate })))
  if (ends === null) return null
  const { first, last } = ends
  const told = {
    share: percent(first.rate.value),
    few: inWeekPhrase(first.contacts),
    other: percent(last.rate.value),
    many: inWeekPhrase(last.contacts),
  }
  return response === 'answered'
    ? t('Customers answer {share} of attempts at {few}, {other} at {many}', told)
    : t('Customers turn away {share} of attempts at {few}, {other} at {many}', told)
}

const MEASURES = { answered: 'ANSWERED', declined: 'DECLINED' } as const

/** Those who answered, or turned away, at that level. */
export function responsesBehind({ contacts }: LevelResponses, response: Response): Behind {
  const level = inWeekPhrase(contacts)
  const title =
    response === 'answered'
      ? t('Answered attempts at {level}', { level })
      : t('Declined attempts at {level}', { level })
  return { title, measure: MEASURES[response], narrowed: { contactsInWeek: [contacts] } }
}

/** All settled attempts of a level. */
function attemptsBehind({ contacts }: LevelResponses): Behind {
  const title = t('Settled attempts at {level}', { level: inWeekPhrase(contacts) })
  return { title, measure: 'ANSWER_RATE', narrowed: { contactsInWeek: [contacts] } }
}

export function responsesTable(levels: readonly LevelResponses[]): Table {
  return {
    caption: t('Answered and declined attempts by contacts in the week'),
    columns: [
      textColumn(t('Contacts in the week')),
      numberColumn(t('Answered %')),
      numberColumn(t('95% interval')),
      numberColumn(t('Declined %')),
      numberColumn(t('95% interval, declined')),
      numberColumn(t('Attempts')),
    ],
    rows: levels.map((level) => [
      textCell(word(IN_WEEK_LABELS[level.contacts])),
      { ...rateCell(level.answered), behind: responsesBehind(level, 'answered') },
      intervalCell(level.answered),
      { ...rateCell(level.declined), behind: responsesBehind(level, 'declined') },
      intervalCell(level.declined),
      denominatorCell(level.answered, attemptsBehind(level)),
    ]),
  }
}
