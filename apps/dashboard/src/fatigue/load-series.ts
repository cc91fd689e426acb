import type { ContactsInWeek } from '@wavelength/core'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { percent } from '../format/number.ts'
import { countCell, numberColumn, shareCell, type Table, textCell, textColumn } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { IN_WEEK_LABELS, inWeekPhrase, rowsInWeek } from './in-week.ts'

/** How many of our contacts met a customer at this level. */
export interface LevelContacts {
  readonly contacts: ContactsInWeek
  readonly outbound: number
  /** Of all our contacts, one of one. */
  readonly share: number
}

export function toLevelContacts(aggregate: Aggregate): LevelContacts[] {
  const levels = rowsInWeek(aggregate).map(({ contacts, row }) => ({
    contacts,
    outbound: measured(row, 'OUTBOUND').value ?? 0,
  }))
  const all = levels.reduce((sum, { outbound }) => sum + outbound, 0)
  return all === 0 ? [] : levels.map((level) => ({ ...level, share: level.outbound / all }))
}

const MANY: readonly ContactsInWeek[] = ['FIVE_TO_SEVEN', 'EIGHT_OR_MORE']
/** Fewer are counted, but nothing is concluded from them. */
const SOUND = 30

/** "22% of our contacts go to customers who have five or more of them in a week" */
export function levelContactsFinding(levels: readonly LevelContacts[]): string | null {
  const all = levels.reduce((sum, { outbound }) => sum + outbound, 0)
  const many = levels.filter(({ contacts }) => MANY.includes(contacts)).reduce((sum, { outbound }) => sum + outbound, 0)
  if (all < SOUND || many === 0) return null
  return t('{share} of our contacts go to customers who hear from us five times a week or more', {
    share: percent(many / all),
  })
}

export function levelContactsBehind({ contacts }: LevelContacts): Behind {
  const title = t('Our contacts at {level}', { level: inWeekPhrase(contacts) })
  return { title, measure: 'OUTBOUND', narrowed: { contactsInWeek: [contacts] } }
}

export function levelContactsTable(levels: readonly LevelContacts[]): Table {
  return {
    caption: t('Our contacts by how many the customer had in the week'),
    columns: [textColumn(t('Contacts in the week')), numberColumn(t('Contacts')), numberColumn(t('Share %'))],
    rows: levels.map((level) => [
      textCell(word(IN_WEEK_LABELS[level.contacts])),
      countCell(level.outbound, levelContactsBehind(level)),
      shareCell(level.share),
    ]),
  }
}
