import type { ContactsInWeek } from '../metrics/contacts-in-week.ts'
import { type Sample, sampleOf } from '../metrics/sample.ts'
import { wilsonInterval } from '../metrics/wilson.ts'

/**
 * A consent taken back so soon after a contact is laid to it: the latest contact of the seven days before, the span in
 * which contacts add up to a load.
 */
export const OPT_OUT_DAYS = 7

/** Rare things are told per thousand. */
export const PER_CONTACTS = 1_000

/** How many contacts of one level there were, and after how many of them somebody took a consent back. */
export interface OptOutsCounted {
  readonly contacts: number
  readonly optOuts: number
}

/** Contacts by the number in their week, and how many of a thousand were followed by an opt-out. */
export interface OptOutRate {
  readonly contactsInWeek: ContactsInWeek
  /** Per thousand contacts, as are the bounds of its 95 % interval. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly sample: Sample
  /** The value of the four weeks before. */
  readonly previous: number | null
}

/** Null: withheld. */
export function optOutRate(
  contactsInWeek: ContactsInWeek,
  counted: OptOutsCounted | null,
  before: OptOutsCounted | null,
): OptOutRate {
  const sample = sampleOf(counted?.contacts ?? 0)
  const nothing = { value: null, low: null, high: null, numerator: null, denominator: null }
  const previous = before === null || sampleOf(before.contacts) === 'WITHHELD' ? null : perThousand(before)
  if (counted === null || sample === 'WITHHELD') return { contactsInWeek, ...nothing, sample: 'WITHHELD', previous }
  const { low, high } = wilsonInterval(counted.optOuts, counted.contacts)
  return {
    contactsInWeek,
    value: perThousand(counted),
    low: PER_CONTACTS * low,
    high: PER_CONTACTS * high,
    numerator: counted.optOuts,
    denominator: counted.contacts,
    sample,
    previous,
  }
}

function perThousand({ optOuts, contacts }: OptOutsCounted): number {
  return (PER_CONTACTS * optOuts) / contacts
}
