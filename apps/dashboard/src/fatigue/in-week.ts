import { CONTACTS_IN_WEEK, type ContactsInWeek } from '@wavelength/core'
import { type Aggregate, keyIn } from '../aggregate/rows.ts'
import { t, word } from '../words/t.ts'

export const IN_WEEK_LABELS = {
  ONE: '1 contact',
  TWO: '2 contacts',
  THREE_TO_FOUR: '3–4 contacts',
  FIVE_TO_SEVEN: '5–7 contacts',
  EIGHT_OR_MORE: '8+ contacts',
} as const satisfies Record<ContactsInWeek, string>

/** "5–7 contacts a week", inside a sentence. */
export function inWeekPhrase(contacts: ContactsInWeek): string {
  return t('{contacts} a week', { contacts: word(IN_WEEK_LABELS[contacts]) })
}

type Row = Aggregate['rows'][number]

/** The row of each class that has one, fewest contacts first. */
export function rowsInWeek(aggregate: Aggregate): { readonly contacts: ContactsInWeek; readonly row: Row }[] {
  return CONTACTS_IN_WEEK.flatMap((contacts) => {
    const row = aggregate.rows.find((each) => keyIn(each, 'CONTACTS_IN_WEEK', CONTACTS_IN_WEEK) === contacts)
    return row ? [{ contacts, row }] : []
  })
}
