import { attemptStateAt, type Measure, wilsonInterval } from '@wavelength/core'
import type { Contact } from './recounted-contact.ts'

export type RecountedValue = {
  readonly value: number | null
  readonly denominator: number | null
  readonly low: number | null
  readonly high: number | null
}

interface Row {
  readonly contacts: readonly Contact[]
  readonly now: number
  readonly ofAllChannels: number
  readonly days: () => number
}

export function countMeasure(measure: Measure, { contacts, now, ofAllChannels, days }: Row): RecountedValue {
  const count = (holds: (contact: Contact) => boolean) => contacts.filter(holds).length
  const inState = (state: string) => count((contact) => attemptStateAt(contact, now) === state)
  const inClass = (mailClass: string) =>
    count(
      (contact) => contact.channel === 'EMAIL' && contact.direction === 'INBOUND' && contact.mailClass === mailClass,
    )
  const emails = contacts.filter((contact) => contact.channel === 'EMAIL')
  const settled = inState('ANSWERED') + inState('DECLINED') + inState('UNANSWERED')
  const classified = inClass('LEGITIMATE') + inClass('GRAYMAIL') + inClass('SPAM')
  const keyed = count((contact) => contact.direction === 'OUTBOUND' && contact.messageKey !== null)
  const people = (some: readonly Contact[]) => new Set(some.map((contact) => contact.customerId)).size
  const values: Record<Measure, () => RecountedValue> = {
    CONTACTS: () => plain(contacts.length),
    CUSTOMERS: () => plain(people(contacts)),
    INBOUND: () => plain(count((contact) => contact.direction === 'INBOUND')),
    OUTBOUND: () => plain(count((contact) => contact.direction === 'OUTBOUND')),
    CHANNEL_SHARE: () => share(contacts.length, ofAllChannels),
    ATTEMPTS: () => plain(count((contact) => contact.isAttempt)),
    ANSWERED: () => plain(inState('ANSWERED')),
    UNANSWERED: () => plain(inState('UNANSWERED')),
    DECLINED: () => plain(inState('DECLINED')),
    UNDELIVERED: () => plain(inState('UNDELIVERED')),
    OPEN: () => plain(inState('OPEN')),
    UNANSWERED_RATE: () => share(inState('UNANSWERED'), settled),
    ANSWER_RATE: () => share(inState('ANSWERED'), settled),
    DECLINE_RATE: () => share(inState('DECLINED'), settled),
    UNDELIVERED_RATE: () =>
      share(
        inState('UNDELIVERED'),
        count((contact) => contact.isAttempt),
      ),
    REPLY_DELAY_P25: () => quantile(contacts, 0.25),
    REPLY_DELAY_MEDIAN: () => quantile(contacts, 0.5),
    REPLY_DELAY_P75: () => quantile(contacts, 0.75),
    REPLY_DELAY_P90: () => quantile(contacts, 0.9),
    CONTACTS_PER_CUSTOMER_PER_WEEK: () => ratio(contacts.length, (people(contacts) * days()) / 7),
    REPEATS: () => plain(count((contact) => contact.isRepeat)),
    REPEAT_SHARE: () =>
      share(
        count((contact) => contact.isRepeat),
        keyed,
      ),
    EMAILS: () => plain(emails.length),
    EMAILS_PER_CUSTOMER_PER_DAY: () => ratio(emails.length, people(emails) * days()),
    GRAYMAIL: () => plain(inClass('GRAYMAIL')),
    SPAM: () => plain(inClass('SPAM')),
    SPAM_SHARE: () => share(inClass('SPAM'), classified),
    SPAM_AND_GRAYMAIL_SHARE: () => share(inClass('SPAM') + inClass('GRAYMAIL'), classified),
  }
  return values[measure]()
}

const NONE = { value: null, denominator: null, low: null, high: null }

function plain(value: number): RecountedValue {
  return { ...NONE, value }
}

function ratio(numerator: number, denominator: number): RecountedValue {
  return denominator < 10 ? NONE : { ...NONE, value: numerator / denominator, denominator }
}

function share(numerator: number, denominator: number): RecountedValue {
  return denominator < 10 ? NONE : { ...ratio(numerator, denominator), ...wilsonInterval(numerator, denominator) }
}

/** Of the delays themselves, linear between the two nearest ranks, as percentile_cont does it. */
function quantile(contacts: readonly Contact[], fraction: number): RecountedValue {
  const delays = contacts
    .flatMap(({ answeredAt, occurredAt }) => (answeredAt === null ? [] : [(answeredAt - occurredAt) / 1000]))
    .sort((a, b) => a - b)
  if (delays.length < 10) return NONE
  const rank = (delays.length - 1) * fraction
  const below = delays[Math.floor(rank)] ?? 0
  const above = delays[Math.ceil(rank)] ?? below
  return { ...NONE, value: below + (above - below) * (rank - Math.floor(rank)), denominator: delays.length }
}
