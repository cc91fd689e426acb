import { type ContactsBehind, type DateRange, earlierDay, laterDay, localTimeAt, plusDays } from '@wavelength/core'
import { aDayAround } from '../reports/contacts-at-most.ts'
import { contactsOn, type DayBehind, daysBehind } from '../reports/days-behind.ts'
import type { Stretch } from '../reports/stretches.ts'
import type { Db } from '../store/open.ts'
import type { CustomerListAsked } from './customer-list.ts'
import type { Cursor, PageAsked } from './keyset.ts'
import { spansOf } from './spans.ts'

/**
 * The days that hold such contacts, as a page goes through them: so many at a time that they hold enough contacts, and
 * twice as many whenever those were not enough.
 */
export async function* portionsOfDays(
  db: Db,
  contacts: ContactsBehind,
  asked: CustomerListAsked,
  page: PageAsked,
): AsyncGenerator<readonly Stretch[]> {
  const goesBack = (asked.order.direction === 'DESC') !== page.inverted
  let enough = 2 * page.limit
  for (const span of spansOf(daysOfPage(contacts, asked, page), goesBack)) {
    const days = await daysBehind(db, contacts, asked, span)
    let portion: DayBehind[] = []
    for (const day of goesBack ? days.toReversed() : days) {
      portion.push(day)
      if (contactsOn(portion) < enough) continue
      yield portion
      portion = []
      enough *= 2
    }
    if (portion.length > 0) yield portion
  }
}

/** From the day of one cursor to that of the other. */
function daysOfPage(contacts: ContactsBehind, asked: CustomerListAsked, page: PageAsked): DateRange {
  const { from, to } = aDayAround(contacts.range)
  const [earliest, latest] = asked.order.direction === 'DESC' ? [page.before, page.after] : [page.after, page.before]
  const [first, last] = [dayOf(earliest, asked), dayOf(latest, asked)]
  return { from: laterDay(from, first ?? from), to: earlierDay(to, last === null ? to : plusDays(last, 1)) }
}

/** Null without a cursor, or with one that nobody gave out, which the database refuses. */
function dayOf(cursor: Cursor | null, { reportingZone }: CustomerListAsked): string | null {
  const at = Date.parse(cursor?.key ?? '')
  return Number.isNaN(at) ? null : localTimeAt(reportingZone, at).day
}
