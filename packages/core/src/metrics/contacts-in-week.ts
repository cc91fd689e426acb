/** How many contacts a customer had from us in seven days. */
export const CONTACTS_IN_WEEK = ['ONE', 'TWO', 'THREE_TO_FOUR', 'FIVE_TO_SEVEN', 'EIGHT_OR_MORE'] as const
export type ContactsInWeek = (typeof CONTACTS_IN_WEEK)[number]

/** The least number of contacts of each class. */
export const LEAST_IN_WEEK: Readonly<Record<ContactsInWeek, number>> = {
  ONE: 1,
  TWO: 2,
  THREE_TO_FOUR: 3,
  FIVE_TO_SEVEN: 5,
  EIGHT_OR_MORE: 8,
}

export function contactsInWeekOf(contacts: number): ContactsInWeek {
  return CONTACTS_IN_WEEK.findLast((each) => LEAST_IN_WEEK[each] <= contacts) ?? 'ONE'
}
