import {
  type AggregateQuery,
  attemptStateAt,
  type Dimension,
  familyOf,
  type Granularity,
  type Measure,
  purposeOf,
  WEEKDAYS,
  wilsonInterval,
} from '@wavelength/core'
import type { StoredCustomer } from '../src/customer.ts'
import type { StoredInteraction } from '../src/interaction.ts'
import type { ManyContacts } from './many-contacts.ts'

export interface Recounting {
  readonly query: AggregateQuery
  readonly zone: string
  readonly now: number
}

export interface RecountedRow {
  readonly start: number | null
  readonly keys: readonly string[]
  readonly people: number
  readonly values: Readonly<Record<string, RecountedValue>>
}

type RecountedValue = {
  readonly value: number | null
  readonly denominator: number | null
  readonly low: number | null
  readonly high: number | null
}

interface Contact extends StoredInteraction {
  readonly customer: StoredCustomer
  readonly local: Temporal.ZonedDateTime
  readonly day: string
  /** By granularity, once found. */
  readonly starts: Map<string, number>
}

/** The answer as a reader of the definitions would count it by hand, contact by contact. */
export function recountAggregate(recounting: Recounting, all: ManyContacts): RecountedRow[] {
  const { query, now, zone } = recounting
  const asked = contactsIn(zone, all).filter((contact) => isAsked(query, contact))
  const groups = Map.groupBy(asked, (contact) => JSON.stringify([startOf(query, contact), keysOf(query, contact)]))
  const withoutChannel = {
    ...query,
    dimensions: (query.dimensions ?? []).filter((dimension) => !dimension.startsWith('CHANNEL')),
  }
  const nameAround = (contact: Contact) => JSON.stringify([startOf(query, contact), keysOf(withoutChannel, contact)])
  const around = Map.groupBy(asked, nameAround)
  return [...groups].map(([name, group]) => {
    const [start, keys] = JSON.parse(name) as [number | null, string[]]
    const [first] = group
    const days = () => daysOf(recounting, start)
    const ofAllChannels = first ? (around.get(nameAround(first))?.length ?? 0) : 0
    const values = Object.fromEntries(
      query.measures.map((measure) => [measure, countMeasure(measure, { contacts: group, now, ofAllChannels, days })]),
    )
    return { start, keys, people: new Set(group.map((contact) => contact.customerId)).size, values }
  })
}

const inZones = new WeakMap<ManyContacts, Map<string, Contact[]>>()

function contactsIn(zone: string, all: ManyContacts): readonly Contact[] {
  const byZone = inZones.get(all) ?? new Map<string, Contact[]>()
  inZones.set(all, byZone)
  const contacts = byZone.get(zone) ?? locate(zone, all)
  byZone.set(zone, contacts)
  return contacts
}

function locate(zone: string, all: ManyContacts): Contact[] {
  const customers = new Map(all.customers.map((customer) => [customer.id, customer]))
  return all.interactions.flatMap((interaction): Contact[] => {
    const customer = customers.get(interaction.customerId)
    const local = Temporal.Instant.fromEpochMilliseconds(interaction.occurredAt).toZonedDateTimeISO(zone)
    return customer ? [{ ...interaction, customer, local, day: local.toPlainDate().toString(), starts: new Map() }] : []
  })
}

function isAsked({ range, filter, dimensions }: AggregateQuery, contact: Contact): boolean {
  const { day } = contact
  const isIn = (values: readonly string[] | null | undefined, value: string) => values == null || values.includes(value)
  return (
    day >= range.from &&
    day < range.to &&
    (dimensions ?? []).every((dimension) => hasValue(dimension, contact)) &&
    isIn(filter?.channels, contact.channel) &&
    isIn(filter?.families, familyOf(contact.channel)) &&
    isIn(filter?.directions, contact.direction) &&
    isIn(filter?.ageBands, contact.ageBand) &&
    isIn(filter?.generations, contact.customer.generation) &&
    isIn(filter?.purposes, purposeOf(contact)) &&
    isIn(filter?.segments, contact.customer.segment ?? 'UNKNOWN') &&
    isIn(filter?.countries, contact.customer.country ?? 'UNKNOWN') &&
    isIn(filter?.sources, contact.source) &&
    isIn(filter?.mailClasses, contact.mailClass) &&
    isIn(filter?.attemptNumbers?.map(String), String(Math.min(contact.attemptNumber ?? 0, 4))) &&
    isIn(filter?.previousChannels, contact.previousChannel ?? '') &&
    isIn(filter?.replyDelays, delayClassOf(contact) ?? '') &&
    isIn(filter?.contactsInWeek, loadOf(contact) ?? '') &&
    isIn(filter?.localWeekdays, WEEKDAYS[contact.localWeekday] ?? '') &&
    isIn(filter?.localHours?.map(String), String(contact.localHour))
  )
}

function hasValue(dimension: Dimension, contact: Contact): boolean {
  switch (dimension) {
    case 'ATTEMPT_NUMBER':
      return contact.isAttempt
    case 'PREVIOUS_CHANNEL':
      return contact.previousChannel !== null
    case 'REPLY_DELAY':
      return delayClassOf(contact) !== null
    case 'CONTACTS_IN_WEEK':
      return contact.contactsInWeek !== null
    default:
      return true
  }
}

const HOUR = 3600
const DELAY_CLASSES: readonly (readonly [endSeconds: number, name: string])[] = [
  [60, 'WITHIN_1_MINUTE'],
  [300, 'WITHIN_5_MINUTES'],
  [900, 'WITHIN_15_MINUTES'],
  [HOUR, 'WITHIN_1_HOUR'],
  [4 * HOUR, 'WITHIN_4_HOURS'],
  [12 * HOUR, 'WITHIN_12_HOURS'],
  [24 * HOUR, 'WITHIN_1_DAY'],
  [48 * HOUR, 'WITHIN_2_DAYS'],
  [72 * HOUR, 'WITHIN_3_DAYS'],
  [168 * HOUR, 'WITHIN_7_DAYS'],
  [336 * HOUR, 'WITHIN_14_DAYS'],
]

function delayClassOf({ resolution, answeredAt, occurredAt }: Contact): string | null {
  if (resolution !== 'ANSWERED' || answeredAt === null) return null
  const seconds = (answeredAt - occurredAt) / 1000
  return DELAY_CLASSES.find(([end]) => seconds < end)?.[1] ?? 'LATER'
}

function loadOf({ contactsInWeek }: Contact): string | null {
  if (contactsInWeek === null) return null
  if (contactsInWeek >= 8) return 'EIGHT_OR_MORE'
  return (
    ['', 'ONE', 'TWO', 'THREE_TO_FOUR', 'THREE_TO_FOUR', 'FIVE_TO_SEVEN', 'FIVE_TO_SEVEN', 'FIVE_TO_SEVEN'][
      contactsInWeek
    ] ?? ''
  )
}

function keysOf({ dimensions }: AggregateQuery, contact: Contact): string[] {
  const values: Record<Dimension, () => string> = {
    CHANNEL: () => contact.channel,
    CHANNEL_FAMILY: () => familyOf(contact.channel),
    DIRECTION: () => contact.direction,
    AGE_BAND: () => contact.ageBand,
    GENERATION: () => contact.customer.generation,
    PURPOSE: () => purposeOf(contact),
    SEGMENT: () => contact.customer.segment ?? 'UNKNOWN',
    COUNTRY: () => contact.customer.country ?? 'UNKNOWN',
    SOURCE: () => contact.source,
    MAIL_CLASS: () => contact.mailClass,
    ATTEMPT_NUMBER: () => String(Math.min(contact.attemptNumber ?? 0, 4)),
    PREVIOUS_CHANNEL: () => contact.previousChannel ?? '',
    REPLY_DELAY: () => delayClassOf(contact) ?? '',
    CONTACTS_IN_WEEK: () => loadOf(contact) ?? '',
    LOCAL_WEEKDAY: () => WEEKDAYS[contact.localWeekday] ?? '',
    LOCAL_HOUR: () => String(contact.localHour),
  }
  return (dimensions ?? []).map((dimension) => values[dimension]())
}

function startOf({ granularity }: AggregateQuery, { local, starts }: Contact): number | null {
  if (granularity == null) return null
  const start = starts.get(granularity) ?? calendarStart(granularity, local)
  starts.set(granularity, start)
  return start
}

function calendarStart(granularity: Granularity, local: Temporal.ZonedDateTime): number {
  if (granularity === 'HOUR') return local.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
  const day = local.toPlainDate()
  const first = {
    DAY: () => day,
    WEEK: () => day.subtract({ days: day.dayOfWeek - 1 }),
    MONTH: () => day.with({ day: 1 }),
    QUARTER: () => day.with({ day: 1, month: [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10][day.month - 1] ?? 1 }),
    YEAR: () => day.with({ day: 1, month: 1 }),
  }
  return first[granularity]().toZonedDateTime(local.timeZoneId).epochMilliseconds
}

/** Days of the row that lie in the range and have begun. */
function daysOf({ query, zone, now }: Recounting, start: number | null): number {
  if (query.granularity === 'HOUR') return 1 / 24
  const units = { DAY: 'days', WEEK: 'weeks', MONTH: 'months', QUARTER: 'quarters', YEAR: 'years' } as const
  const dayAt = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  let day = Temporal.PlainDate.from(query.range.from)
  let days = 0
  for (; day.toString() < query.range.to; day = day.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(day, dayAt(now)) > 0) continue
    if (start === null || query.granularity == null) days += 1
    else {
      const first = dayAt(start)
      const unit = units[query.granularity]
      const end = unit === 'quarters' ? first.add({ months: 3 }) : first.add({ [unit]: 1 })
      if (Temporal.PlainDate.compare(day, first) >= 0 && Temporal.PlainDate.compare(day, end) < 0) days += 1
    }
  }
  return days
}

interface Row {
  readonly contacts: readonly Contact[]
  readonly now: number
  readonly ofAllChannels: number
  readonly days: () => number
}

function countMeasure(measure: Measure, { contacts, now, ofAllChannels, days }: Row): RecountedValue {
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
