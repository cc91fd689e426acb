import { type AggregateQuery, type Dimension, familyOf, purposeOf, WEEKDAYS } from '@wavelength/core'
import type { StoredCustomer } from '../src/customer.ts'
import type { StoredInteraction } from '../src/interaction.ts'
import type { ManyContacts } from './many-contacts.ts'

export interface Contact extends StoredInteraction {
  readonly customer: StoredCustomer
  readonly local: Temporal.ZonedDateTime
  readonly day: string
  /** By granularity, once found. */
  readonly starts: Map<string, number>
}

const inZones = new WeakMap<ManyContacts, Map<string, Contact[]>>()

export function contactsIn(zone: string, all: ManyContacts): readonly Contact[] {
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

export function isAsked({ range, filter, dimensions }: AggregateQuery, contact: Contact): boolean {
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

export function keysOf({ dimensions }: AggregateQuery, contact: Contact): string[] {
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
